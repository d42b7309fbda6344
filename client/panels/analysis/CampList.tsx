import { sharedAndAlone } from '../../../model/analysed'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import { CampSwatch } from '../../parts/Swatch'
import { NodeChips } from './NodeChips'

interface Props {
  camps: readonly (readonly string[])[]
  /** Of each node that shares its camp with another: the number. */
  numbers: ReadonlyMap<string, number>
  /** Whether each camp has its colour beside it, as on the canvas. */
  drawn: boolean
  names: Readonly<Record<string, string>>
}

/** Camps with their members, then the nodes that share theirs with no other. */
export function CampList({ camps, numbers, drawn, names }: Props) {
  const { shared, alone } = sharedAndAlone(camps)
  const inOrder = shared.map((camp) => ({ number: numbers.get(camp[0]!)!, camp })).sort((p, q) => p.number - q.number)
  return (
    <>
      {inOrder.map(({ number, camp }) => (
        <NodeChips
          key={number}
          head={
            <>
              {drawn && <CampSwatch camp={number} />}
              {t('campOf', { number, nodes: counts('nodes', { count: camp.length }) })}
            </>
          }
          ids={camp}
          names={names}
        />
      ))}
      {alone.length > 0 && <NodeChips head={t('alone', { nodes: counts('nodes', { count: alone.length }) })} ids={alone} names={names} />}
    </>
  )
}
