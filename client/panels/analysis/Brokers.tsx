import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import { measure } from '../../../model/words/locale'
import { NodeLink } from '../../parts/NodeLink'
import { Drawable } from './Drawable'
import { Shortened } from './Shortened'
import { useTiesBetween } from './ties-between'

type Answer = RouteAnswer<'analysisBrokers'>

/** How many nodes stand between others, and how many of them between two who are at odds or apart. */
export function sumOfBrokers({ brokers }: Answer): string[] {
  const mediators = brokers.filter(({ bridges }) => bridges.length > 0).length
  return [t('brokers', { count: brokers.length }), mediators > 0 ? t('mediators', { count: mediators }) : t('mediatorsNone')]
}

/** Nodes that stand between others, with the pairs that they could bring together. */
export function Brokers({ answer: { brokers, names } }: { answer: Answer }) {
  const { counted } = useTiesBetween()
  return (
    <section>
      <p className="quiet">{t('brokersMean')}</p>
      <Shortened
        className="brokers"
        items={brokers}
        render={({ id, bridges, betweenness, positive, negative }) => (
          <li key={id} className="camp">
            <h4>
              <NodeLink id={id} name={names[id] ?? id} />
            </h4>
            <p className="quiet">{t('betweenness', { value: measure(betweenness), positive, negative })}</p>
            {bridges.length > 0 && (
              <>
                <p className="quiet">{t('bridges', { count: bridges.length })}</p>
                <ul>
                  {bridges.map(([p, q]) => (
                    <Drawable
                      key={`${p} ${q}`}
                      sentence={t('drawBridge', { one: names[p] ?? p, other: names[q] ?? q })}
                      nodes={[p, id, q, p]}
                      ties={[...counted(p, id), ...counted(id, q), ...counted(q, p)]}
                    />
                  ))}
                </ul>
              </>
            )}
          </li>
        )}
      />
    </section>
  )
}
