import { useRef, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PageData } from '../../model/api/page'
import { t } from '../../model/words/english/shell'
import type { Selection } from '../../picture/scene/selection'
import { NodeCard } from '../panels/card/NodeCard'
import { TieEvidence } from '../panels/evidence/TieEvidence'
import { Legend } from '../panels/filters/Legend'
import { NodeList } from '../panels/list/NodeList'
import { PanelTabs } from '../parts/PanelTabs'
import { useHeadingFocus } from '../parts/use-heading-focus'
import type { PageTab } from '../state/panel-tabs'
import { Overview } from './Overview'
import { PageAnalysis } from './PageAnalysis'
import type { PageScreen } from './page-state'

/** Details, list, and the analysis that the file carries, if any; on a narrow screen the legend too. */
export function PagePanel({ page, screen, narrow }: { page: PageData; screen: PageScreen; narrow: boolean }) {
  const tab = useStore(screen.store, (s) => s.tab)
  const selection = useStore(screen.store, (s) => s.view.selection)
  const body = useRef<HTMLElement>(null)
  useHeadingFocus(
    body,
    selection?.id,
    useStore(screen.store, (s) => s.panelFocus),
  )
  const contents: Record<Exclude<PageTab, 'analysis'>, ReactNode> & { analysis?: ReactNode } = {
    details: <Details page={page} selection={selection} />,
    list: <NodeList />,
    ...(page.analysis && { analysis: <PageAnalysis page={page} analysis={page.analysis} /> }),
    legend: <Legend />,
  }
  return (
    <aside className="panel" aria-label={t('detailsAndList')} ref={body}>
      <PanelTabs {...{ contents, narrow, tab, selection }} onTab={screen.show} />
    </aside>
  )
}

/** The card of what is picked out, as far as the page holds it. */
function Details({ page, selection }: { page: PageData; selection: Selection | null }) {
  if (!selection || (selection.kind === 'node' && !page.nodes[selection.id])) return <Overview page={page} />
  const { id } = selection
  return selection.kind === 'node' ? <NodeCard key={id} id={id} /> : <TieEvidence key={id} id={id} />
}
