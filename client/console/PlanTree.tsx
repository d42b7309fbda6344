import type { Plan } from './run'

/** The operators of a plan, each above those that it takes its rows from. */
export function PlanTree({ plan }: { plan: Plan | null }) {
  if (!plan) return <p className="console-empty quiet">“Plan” above asks how the store would go about the statement, without running it.</p>
  return <ul className="plan"><Operator plan={plan} /></ul>
}

function Operator({ plan: { operatorType, arguments: args, identifiers, children, dbHits, rows } }: { plan: Plan }) {
  const details = typeof args.Details === 'string' ? args.Details : ''
  const estimated = typeof args.EstimatedRows === 'number' ? args.EstimatedRows : null
  return (
    <li>
      <div className="plan-operator">
        <strong>{operatorType.replace(/@.*$/, '')}</strong> <code>{details}</code>
        <span className="quiet">{[
          estimated === null ? '' : `about ${Math.round(estimated).toLocaleString('en-GB')} rows`, rows === undefined ? '' : `${rows.toLocaleString('en-GB')} rows`,
          dbHits === undefined ? '' : `${dbHits.toLocaleString('en-GB')} database hits`, identifiers.length > 0 && !details ? identifiers.join(', ') : '',
        ].filter(Boolean).join(' · ')}</span>
      </div>
      {children.length > 0 && <ul>{children.map((child, i) => <Operator key={i} plan={child} />)}</ul>}
    </li>
  )
}
