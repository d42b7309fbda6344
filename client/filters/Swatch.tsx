import type { Family } from '../../model/ontology'
import { EXTRA_SPACING, LINES, lookOf, MARKS, type Mark, type Shape } from '../../picture/encoding'

const WIDTH = 44
const MIDDLE = 7

/** A piece of a family's line, as the picture draws it. */
export function LineSwatch({ family, hollow = false, thin = false, mark }: { family?: Family; hollow?: boolean; thin?: boolean; mark?: Mark }) {
  const { dashes, extra, head } = family ? LINES[family] : { dashes: [], extra: 'none', head: 'arrow' }
  const end = head === 'bar' ? WIDTH - 4 : WIDTH - 9
  const spots = Array.from({ length: Math.ceil(end / EXTRA_SPACING) }, (_, i) => EXTRA_SPACING * (i + 0.5)).filter((x) => x < end - 3)
  return (
    <svg className="swatch" data-family={family} viewBox={`0 0 ${WIDTH} 14`} width={WIDTH} height="14" aria-hidden="true">
      {hollow
        ? <path d={`M1 ${MIDDLE - 2}H${end}M1 ${MIDDLE + 2}H${end}`} stroke="currentColor" strokeWidth="1.1" fill="none" />
        : <path d={`M1.5 ${MIDDLE}H${end}`} stroke="currentColor" strokeWidth={thin ? 1.2 : 2} strokeLinecap="round" strokeDasharray={dashes.length > 0 ? dashes.join(' ') : undefined} fill="none" />}
      {extra === 'ticks' && <path d={spots.map((x) => `M${x} ${MIDDLE - 3.8}v7.6`).join('')} stroke="currentColor" strokeWidth="1.2" />}
      {extra === 'beads' && spots.map((x) => <circle key={x} cx={x} cy={MIDDLE} r="2.6" fill="currentColor" />)}
      {head === 'bar' ? <path d={`M${WIDTH - 4} ${MIDDLE - 5.5}v11`} stroke="currentColor" strokeWidth="2" /> : <path d={ARROW} fill={hollow ? 'none' : 'currentColor'} stroke="currentColor" strokeWidth={hollow ? 1.1 : 0} strokeLinejoin="round" />}
      {mark && <g><circle cx={WIDTH / 2 - 4} cy={MIDDLE} r="6.3" fill="var(--paper)" stroke="currentColor" /><text x={WIDTH / 2 - 4} y={MIDDLE + 3.5} textAnchor="middle" fontSize="10" fontWeight="700" fill="currentColor">{MARKS[mark]}</text></g>}
    </svg>
  )
}

const ARROW = `M${WIDTH - 10} ${MIDDLE - 4}L${WIDTH - 1} ${MIDDLE}L${WIDTH - 10} ${MIDDLE + 4}Z`

/** Outlines of the shapes in a box of 20 by 20, the same as the node program draws. */
const OUTLINES: Record<Shape, string> = {
  circle: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z',
  square: 'M5 3.500h10a1.5 1.5 0 0 1 1.5 1.500v10a1.5 1.5 0 0 1-1.5 1.500H5A1.5 1.5 0 0 1 3.5 15V5A1.5 1.5 0 0 1 5 3.500Z',
  house: 'M10 2.500l6.5 5.200v8.800h-13V7.700Z',
  triangle: 'M10 2.500l7.8 13.500H2.200Z',
  hexagon: 'M6.3 3.600h7.400l3.7 6.4-3.7 6.400H6.300L2.6 10Z',
  person: 'M10 10.500a3.6 3.6 0 1 1 0-7.2 3.6 3.6 0 0 1 0 7.200ZM3.4 17.500a6.6 6 0 0 1 13.2 0Z',
  rounded: 'M8 3.500h4A4.5 4.5 0 0 1 16.5 8v4a4.5 4.5 0 0 1-4.5 4.500H8A4.5 4.5 0 0 1 3.5 12V8A4.5 4.5 0 0 1 8 3.500Z',
  ring: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z',
  pin: 'M10 18 5 11.600a5.9 5.9 0 1 1 10 0Z',
  star: 'M10 1.600l2.3 6.1 6.1 2.3-6.1 2.300L10 18.400l-2.3-6.100L1.6 10l6.1-2.300Z',
  pill: 'M6.5 5.500h7a4.5 4.5 0 0 1 0 9h-7a4.5 4.5 0 0 1 0-9Z',
  diamond: 'M10 2.5 17.5 10 10 17.5 2.5 10Z',
}

/** The shape of a label's nodes. */
export function ShapeSwatch({ label }: { label: string }) {
  const { shape, tone } = lookOf(label)
  return (
    <svg className="shape" data-tone={tone} viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d={OUTLINES[shape]} strokeWidth="1.6" strokeDasharray={shape === 'ring' ? '3.5 2.2' : undefined} />
    </svg>
  )
}
