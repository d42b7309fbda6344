import type { Plan } from './run'
import type { Run, QueryTab } from './state'
import { usePlan } from './use-plan'
import { t } from '../../../model/words/english/console'
import { counts } from '../../../model/words/english/counts'

/** The plan of what has run: its operators, each above those it takes its rows from. */
export function PlanTree({ tab, run }: { tab: QueryTab; run: Run }) {
  const asked = usePlan(tab, run)
  if (!asked) return <p className="console-empty quiet">{t('askingPlan')}</p>
  if ('problem' in asked) return <p className="console-empty">{asked.problem}</p>
  return (
    <ul className="plan">
      <Operator plan={asked.plan} />
    </ul>
  )
}

function Operator({ plan: { operatorType, arguments: args, identifiers, children, dbHits, rows } }: { plan: Plan }) {
  const details = typeof args.Details === 'string' ? args.Details : ''
  const estimated = typeof args.EstimatedRows === 'number' ? args.EstimatedRows : null
  return (
    <li>
      <div className="plan-operator">
        <strong>{operatorType.replace(/@.*$/, '')}</strong> <code>{details}</code>
        <span className="quiet">
          {[
            estimated === null ? '' : t('estimatedRows', { count: Math.round(estimated) }),
            rows === undefined ? '' : counts('rows', { count: rows }),
            dbHits === undefined ? '' : t('databaseHits', { count: dbHits }),
            identifiers.length > 0 && !details ? identifiers.join(', ') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child, i) => (
            <Operator key={i} plan={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
