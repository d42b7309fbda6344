import { Fragment, type ReactNode } from 'react'
import { FAMILIES, type Family, happensOnce } from '../../model/ontology'
import { readInterval } from '../../model/dates'
import { familyName } from '../../model/terms'
import { HOLDINGS } from '../../model/holding'
import { LineSwatch } from './Swatch'
import { TieMarks } from './TieMarks'
import type { GraphTie } from '../../picture/scene/graph-data'
import { isPlural, nameWithin } from '../../model/saying'
import { tieRow } from '../../model/sentences'
import { familyOf, isSymmetric, wordsOf } from '../../picture/words'
import { t } from '../../model/words/english/card'
import { counts } from '../../model/words/english/counts'
import { useActs, useOnScreen } from '../state/screen'

/** A node's ties that are on the screen, by family; each opens its evidence. */
export function TieList({ id }: { id: string }) {
  const ties = useOnScreen((s) => s.scene.tiesOf.get(id))
  const all = useOnScreen((s) => s.loaded?.data.nodes.get(id)?.ties)
  const holding = useOnScreen((s) => s.scene.holding)
  const { openable } = useActs()
  const groups = new Map<Family, GraphTie[]>()
  // The less is known of a tie at the date, the further down it stands.
  const past = (tie: GraphTie) => HOLDINGS.indexOf(holding?.get(tie.id)?.holding ?? 'holds')
  for (const tie of [...(ties ?? [])].sort((a, b) => past(a) - past(b)))
    groups.set(familyOf(tie.type), [...(groups.get(familyOf(tie.type)) ?? []), tie])
  return (
    <section>
      <h3>{t('ties')}</h3>
      {all !== undefined && (
        <p className="quiet">
          {t(openable(id) > 0 ? 'shownOfMore' : 'shownOf', { shown: ties?.length ?? 0, ties: counts('ties', { count: all }) })}
        </p>
      )}
      {groups.size === 0 && <p className="quiet">{t('noTies')}</p>}
      {FAMILIES.filter((family) => groups.has(family)).map((family) => (
        <div className="family-group" key={family}>
          <h4>
            <LineSwatch family={family} />
            {familyName(family)}
            <span className="quiet">{counts('ties', { count: groups.get(family)!.length })}</span>
          </h4>
          <ul>
            {groups.get(family)!.map((tie) => (
              <li key={tie.id}>
                <TieButton tie={tie} from={id} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** One tie seen from one of its ends; opens its evidence. */
export function TieButton({ tie, from }: { tie: GraphTie; from: string }) {
  const other = useOnScreen((s) => s.loaded?.data.nodes.get(tie.subject === from ? tie.object : tie.subject))
  const own = useOnScreen((s) => s.loaded?.data.nodes.get(from))
  const holding = useOnScreen((s) => s.scene.holding?.get(tie.id)?.holding)
  const twins = useOnScreen((s) =>
    (s.scene.tiesOf.get(from) ?? []).some(
      (one) => one.id !== tie.id && one.type === tie.type && one.subject === tie.subject && one.object === tie.object,
    ),
  )
  const { select } = useActs()
  const backward = tie.subject !== from && !isSymmetric(tie.type)
  return (
    <button
      type="button"
      className="row-button tie-button"
      data-row
      data-holding={holding}
      onClick={() => select({ kind: 'tie', id: tie.id })}
    >
      <span>
        {tieRow<ReactNode>(
          tie.saying,
          wordsOf(tie.type),
          <strong>{other ? nameWithin(other) : '?'}</strong>,
          backward,
          own && isPlural(own),
        ).map((part, i) => (
          <Fragment key={i}>{part}</Fragment>
        ))}
        {twins && tie.intervals.length > 0 && (
          <span className="quiet">, {tie.intervals.map((interval) => readInterval(interval, happensOnce(tie.type))).join('; ')}</span>
        )}
      </span>
      <TieMarks tie={tie} holding={holding} />
    </button>
  )
}
