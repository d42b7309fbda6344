import type { Holding } from '../../model/holding'
import type { Family } from '../../model/ontology'
import { EXTRA_SPACING, LINES, lookOf, markOf, MARKS, SAMPLE_OPACITY, type Mark } from '../../picture/look/encoding'
import { campColour } from '../../picture/look/palette'
import { outline } from '../../picture/look/outlines'

const WIDTH = 44
const MIDDLE = 7

interface Line {
  family?: Family
  hollow?: boolean
  thin?: boolean
  mark?: Mark
  /** As a tie is drawn of which this is said at the date. */
  holding?: Holding
  /** Read against its direction, so that its head is at the left. */
  backward?: boolean
}

/** A piece of a family's line, as the picture draws it. */
export function LineSwatch({ family, hollow = false, thin = false, mark, holding = 'holds', backward = false }: Line) {
  const { dashes, extra, head } = family ? LINES[family] : { dashes: [], extra: 'none', head: 'arrow' }
  const sign = mark ?? markOf(holding)
  const end = head === 'bar' ? WIDTH - 4 : WIDTH - 9
  const spots = Array.from({ length: Math.ceil(end / EXTRA_SPACING) }, (_, i) => EXTRA_SPACING * (i + 0.5)).filter((x) => x < end - 3)
  return (
    <svg className="swatch" data-family={family} viewBox={`0 0 ${WIDTH} 14`} width={WIDTH} height="14" aria-hidden="true">
      <g opacity={SAMPLE_OPACITY[holding]} transform={backward ? `matrix(-1 0 0 1 ${WIDTH} 0)` : undefined}>
        {hollow ? (
          <path d={`M1 ${MIDDLE - 2}H${end}M1 ${MIDDLE + 2}H${end}`} stroke="currentColor" strokeWidth="1.1" fill="none" />
        ) : (
          <path
            d={`M1.5 ${MIDDLE}H${end}`}
            stroke="currentColor"
            strokeWidth={thin ? 1.2 : 2}
            strokeLinecap="round"
            strokeDasharray={dashes.length > 0 ? dashes.join(' ') : undefined}
            fill="none"
          />
        )}
        {extra === 'ticks' && <path d={spots.map((x) => `M${x} ${MIDDLE - 3.8}v7.6`).join('')} stroke="currentColor" strokeWidth="1.2" />}
        {extra === 'beads' && spots.map((x) => <circle key={x} cx={x} cy={MIDDLE} r="2.6" fill="currentColor" />)}
        {head === 'bar' ? (
          <path d={`M${WIDTH - 4} ${MIDDLE - 5.5}v11`} stroke="currentColor" strokeWidth="2" />
        ) : (
          <path
            d={ARROW}
            fill={hollow ? 'none' : 'currentColor'}
            stroke="currentColor"
            strokeWidth={hollow ? 1.1 : 0}
            strokeLinejoin="round"
          />
        )}
      </g>
      {sign && (
        <g>
          <circle cx={WIDTH / 2 - 4} cy={MIDDLE} r="6.3" fill="var(--paper)" stroke="currentColor" />
          <text x={WIDTH / 2 - 4} y={MIDDLE + 3.5} textAnchor="middle" fontSize="10" fontWeight="700" fill="currentColor">
            {MARKS[sign]}
          </text>
        </g>
      )}
    </svg>
  )
}

const ARROW = `M${WIDTH - 10} ${MIDDLE - 4}L${WIDTH - 1} ${MIDDLE}L${WIDTH - 10} ${MIDDLE + 4}Z`

/** The colour and number of a camp. */
export function CampSwatch({ camp }: { camp: number }) {
  return (
    <svg className="camp-swatch" viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">
      <circle r="9" fill={`var(--camp-${campColour(camp)})`} />
      <text y="4" textAnchor="middle" fontSize="11">
        {camp}
      </text>
    </svg>
  )
}

/** The shape of a label's nodes. */
export function ShapeSwatch({ label }: { label: string }) {
  const { shape, tone } = lookOf(label)
  return (
    <svg className="shape" data-tone={tone} viewBox="-10 -10 20 20" width="18" height="18" aria-hidden="true">
      <path d={outline(shape, 6.6)} strokeWidth="1.6" strokeDasharray={shape === 'ring' ? '3.5 2.2' : undefined} />
    </svg>
  )
}
