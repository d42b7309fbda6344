import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Selection } from '../../picture/scene/selection'
import { LineIcon } from '../parts/LineIcon'
import { NodeActions } from '../parts/NodeActions'
import { ShowCypher } from '../parts/ShowCypher'
import { addressOf } from '../state/api'
import { ExplorerLegend } from './ExplorerLegend'
import { NodeCard } from '../panels/card/NodeCard'
import { PanelTabs } from '../parts/PanelTabs'
import { useHeadingFocus } from '../parts/use-heading-focus'
import type { PanelTab } from '../state/panel-tabs'
import { explorer } from '../state/store'
import { useExplorer } from '../state/use-explorer'
import { Welcome } from '../panels/card/Welcome'
import { t } from '../../model/words/english/shell'
import '../parts/card.css'

const Paths = lazy(() => import('../panels/paths/Paths').then((m) => ({ default: m.Paths })))
const TieEvidence = lazy(() => import('../panels/evidence/TieEvidence').then((m) => ({ default: m.TieEvidence })))
const NodeList = lazy(() => import('../panels/list/NodeList').then((m) => ({ default: m.NodeList })))
const Analysis = lazy(() => import('../panels/analysis/Analysis').then((m) => ({ default: m.Analysis })))

const SIZES = ['low', 'half', 'full'] as const
/** What the button does at each size. */
const RESIZE = { low: 'raisePanel', half: 'fullPanel', full: 'lowerPanel' } as const

/** The right-hand panel; on a narrow screen a sheet at the bottom that also holds the legend. */
export function Panel({ narrow }: { narrow: boolean }) {
  const tab = useExplorer((s) => s.tab)
  const selection = useExplorer((s) => s.view.selection)
  const [size, setSize] = useState<(typeof SIZES)[number]>('half')
  const body = useRef<HTMLDivElement>(null)
  const raise = () => setSize((s) => (s === 'low' ? 'half' : s))
  useHeadingFocus(
    body,
    selection?.id,
    useExplorer((s) => s.panelFocus),
  )
  useEffect(() => {
    if (selection) raise()
  }, [selection, tab])
  const contents: Record<PanelTab, ReactNode> = {
    details: <Details selection={selection} />,
    list: <NodeList actions={(id) => <NodeActions id={id} />} />,
    analysis: <Analysis />,
    legend: <ExplorerLegend />,
  }
  const choose = (next: PanelTab) => {
    explorer.setState({ tab: next })
    raise()
  }
  return (
    <div className="sheet" data-size={narrow ? size : undefined} ref={body}>
      <PanelTabs {...{ contents, narrow, tab, selection }} onTab={choose}>
        {narrow && (
          <button
            type="button"
            className="icon-button"
            aria-label={t(RESIZE[size])}
            onClick={() => setSize(SIZES[(SIZES.indexOf(size) + 1) % 3]!)}
          >
            <LineIcon path={size === 'full' ? 'm5 8 5 5 5-5' : 'm5 12 5-5 5 5'} size={18} width={1.8} />
          </button>
        )}
      </PanelTabs>
    </div>
  )
}

/** The card of what is picked out. */
function Details({ selection }: { selection: Selection | null }) {
  const paths = useExplorer((s) => s.view.paths)
  if (selection === null) return <Welcome />
  const { id } = selection
  if (selection.kind === 'tie') {
    const cypher = { what: t('cypherOfTieAct'), address: addressOf('tieEvidence', { id }, {}) }
    return (
      <TieEvidence key={id} id={id}>
        <p>
          <ShowCypher title={t('cypherOfTie')} acts={[cypher]} />
        </p>
      </TieEvidence>
    )
  }
  return (
    <NodeCard key={id} id={id}>
      <NodeActions id={id} />
      {paths?.from === id && (
        <Suspense fallback={null}>
          <Paths paths={paths} />
        </Suspense>
      )}
    </NodeCard>
  )
}
