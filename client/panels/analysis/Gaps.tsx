import { useState } from 'react'
import type { RouteAnswer } from '../../../model/api/routes'
import { labelWords } from '../../../model/terms'
import { t } from '../../../model/words/english/analysis'
import { capital, listAnd } from '../../../model/words/locale'
import { useExplorer } from '../../state/use-explorer'
import { Drawable } from './Drawable'
import { Shortened } from './Shortened'
import { useTiesBetween } from './ties-between'

type Gap = RouteAnswer<'analysisGaps'>['gaps'][number]

const KNOWN = ['denied', 'none found', 'nothing said'] as const

/** Which gaps are shown: those with an adversary, those between two nodes of a kind. Empty: any. */
interface Wanted {
  adversary: string
  kind: string
}

/** The gaps that are wanted. */
export function gapsWanted(gaps: readonly Gap[], { adversary, kind }: Wanted, kindOf: (id: string) => string | undefined): Gap[] {
  return gaps.filter(
    ({ a, b, common }) =>
      (adversary === '' || common.some(({ id }) => id === adversary)) && (kind === '' || (kindOf(a) === kind && kindOf(b) === kind)),
  )
}

/** Pairs with a common adversary and no positive tie that counts, by what the claims say of one; of an adversary, or of a kind. */
export function Gaps({ answer: { gaps: all, names } }: { answer: RouteAnswer<'analysisGaps'> }) {
  const { counted, uncounted } = useTiesBetween()
  const nodes = useExplorer((s) => s.loaded?.data.nodes)
  const kindOf = (id: string) => nodes?.get(id)?.label
  const [wanted, setWanted] = useState<Wanted>({ adversary: '', kind: '' })
  const gaps = gapsWanted(all, wanted, kindOf)
  return (
    <>
      <p className="how">{t('absence')}</p>
      <GapChoice gaps={all} wanted={wanted} kindOf={kindOf} onChoose={(change) => setWanted({ ...wanted, ...change })} />
      {gaps.length < all.length && <p role="status">{t('gapsShown', { count: gaps.length, all: all.length })}</p>}
      {KNOWN.map((known) => {
        const those = gaps.filter((gap) => gap.known === known)
        return (
          those.length > 0 && (
            <section key={known}>
              <h3>{t(`known.${known}`)}</h3>
              <p className="quiet">{t(`knownMeans.${known}`)}</p>
              <Shortened
                items={those}
                render={(gap) => {
                  const { a, b, common, ties } = gap
                  const others = uncounted(a, b)
                  return (
                    <Drawable
                      key={`${a} ${b}`}
                      sentence={gapSentence(gap, names, others.length)}
                      nodes={common.flatMap(({ id }) => [a, id, b])}
                      ties={[...ties, ...common.flatMap(({ id }) => [...counted(a, id), ...counted(b, id)])]}
                      uncounted={others}
                    />
                  )
                }}
              />
            </section>
          )
        )
      })}
    </>
  )
}

interface Choosing {
  gaps: readonly Gap[]
  wanted: Wanted
  kindOf: (id: string) => string | undefined
  onChoose: (change: Partial<Wanted>) => void
}

function GapChoice({ gaps, wanted, kindOf, onChoose }: Choosing) {
  const adversaries = new Map<string, { name: string; count: number }>()
  for (const { common } of gaps)
    for (const { id, name } of common) adversaries.set(id, { name, count: (adversaries.get(id)?.count ?? 0) + 1 })
  const kinds = new Set(gaps.flatMap(({ a, b }) => (kindOf(a) === kindOf(b) ? (kindOf(a) ?? []) : [])))
  return (
    <div className="gap-choice">
      <label>
        <span>{t('commonAdversary')}</span>
        <select value={wanted.adversary} onChange={({ target }) => onChoose({ adversary: target.value })}>
          <option value="">{t('anyAdversary')}</option>
          {[...adversaries]
            .sort(([, p], [, q]) => q.count - p.count || (p.name < q.name ? -1 : 1))
            .map(([id, { name, count }]) => (
              <option key={id} value={id}>
                {t('adversaryOf', { name, pairs: t('pairs', { count }) })}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span>{t('betweenKind')}</span>
        <select value={wanted.kind} onChange={({ target }) => onChoose({ kind: target.value })}>
          <option value="">{t('anyKind')}</option>
          {[...kinds].map((kind) => (
            <option key={kind} value={kind}>
              {capital(labelWords(kind, true))}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** A gap in words, with how many positive ties between the two do not count. */
export function gapSentence({ a, b, common }: Gap, names: Readonly<Record<string, string>>, uncounted: number): string {
  const given = { one: names[a] ?? a, other: names[b] ?? b, common: listAnd(common.map(({ name }) => name)) }
  const sentence = t('gap', { ...given, count: common.length })
  return uncounted > 0 ? `${sentence} ${t('gapUncounted', { count: uncounted })}` : sentence
}
