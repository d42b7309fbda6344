import type { RouteAnswer } from '../../../model/api/routes'
import { t } from '../../../model/words/english/analysis'
import { counts } from '../../../model/words/english/counts'
import { measure } from '../../../model/words/locale'
import { NodeChips } from './NodeChips'
import { Shortened } from './Shortened'
import { TieStatement } from './TieStatement'

type Answer = RouteAnswer<'analysisCommunities'>

/** How many communities there are, and how far they stand apart. */
export function sumOfCommunities({ communities, modularity, searches }: Answer): string[] {
  return [t('communities', { count: communities.length }), t('modularity', { value: measure(modularity), searches })]
}

/** Nodes by whom they have to do with: of each community its members, the signs within it, and who is at odds in it. */
export function Communities({ answer: { communities, between, names } }: { answer: Answer }) {
  const signs = ({ positive, negative }: Answer['between']) => ({
    positive: t('pairs', { count: positive }),
    negative: t('pairs', { count: negative }),
  })
  return (
    <section>
      <h3>{t('ask.communities')}</h3>
      <p className="quiet">{t('communitiesMean')}</p>
      <p>{t('communitiesBetween', signs(between))}</p>
      {communities.map((community, i) => (
        <div key={community.nodes[0]} className="community">
          <NodeChips
            head={t('communityOf', { number: i + 1, nodes: counts('nodes', { count: community.nodes.length }) })}
            ids={community.nodes}
            names={names}
          />
          <p className="quiet">{t('communityWithin', signs(community))}</p>
          {community.ties.length > 0 && (
            <details>
              <summary>{t('communityAtOdds', { count: community.ties.length })}</summary>
              <Shortened items={community.ties} render={(id) => <TieStatement key={id} id={id} />} />
            </details>
          )}
        </div>
      ))}
    </section>
  )
}
