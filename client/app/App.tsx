import { Suspense, useEffect } from 'react'
import { GraphPane } from './GraphPane'
import { Legend } from '../filters/Legend'
import { Panel } from './late'
import { useExplorer } from './store'
import { TopBar } from './TopBar'
import { NARROW, useMedia } from './use-media'

/** The whole page: bar, legend, picture, panel. On a narrow screen the legend is a side of the panel's sheet. */
export function App() {
  const narrow = useMedia(NARROW)
  const problem = useExplorer((s) => s.problem)
  const title = useExplorer((s) => (s.view.selection?.kind === 'node' ? s.loaded?.data.nodes.get(s.view.selection.id)?.name : undefined))
  useEffect(() => {
    document.title = title ? `${title} · Allegiance` : 'Allegiance'
  }, [title])
  return (
    <div className="app" data-narrow={narrow || undefined}>
      <TopBar />
      {!narrow && <aside className="side" aria-label="Legend and filters"><Legend /></aside>}
      <main className="stage">
        <h1 className="hidden">Allegiance: who stands with whom, against whom, and how we know</h1>
        {problem ? <Problem text={problem} /> : <GraphPane />}
      </main>
      <Suspense fallback={<div className="panel" data-size={narrow ? 'half' : undefined} />}><Panel narrow={narrow} /></Suspense>
      <Announcer />
    </div>
  )
}

function Problem({ text }: { text: string }) {
  return (
    <div className="problem" role="alert">
      <h2>The graph cannot be shown</h2>
      <p>{text}</p>
      <button type="button" className="button" onClick={() => location.reload()}>Try again</button>
    </div>
  )
}

function Announcer() {
  const text = useExplorer((s) => s.announcement)
  return <div className="hidden" role="status" aria-live="polite">{text}</div>
}
