import { useStore } from 'zustand'
import type { PageData } from '../../model/api/page'
import { t } from '../../model/words/english/shell'
import { Legend } from '../panels/filters/Legend'
import { FaultBoundary } from '../parts/FaultBoundary'
import { NARROW, useMedia } from '../state/use-media'
import { PageBar } from './PageBar'
import { PagePanel } from './PagePanel'
import type { PageScreen } from './page-state'
import { Stage } from './Stage'

/** The whole page: bar, legend, picture and panel; one that fails leaves the others as they are. On a narrow screen the legend is a tab of the panel. */
export function Page({ page, screen }: { page: PageData; screen: PageScreen }) {
  const narrow = useMedia(NARROW)
  const announcement = useStore(screen.store, (s) => s.announcement)
  const picture = useStore(screen.store, (s) => s.picture)
  return (
    <div className="page">
      <FaultBoundary part="topBar">
        <PageBar page={page} />
      </FaultBoundary>
      {!narrow && (
        <aside className="side" aria-label={t('side')}>
          <FaultBoundary part="legend">
            <Legend />
          </FaultBoundary>
        </aside>
      )}
      <FaultBoundary part="picture" shows={picture}>
        <Stage title={page.title} screen={screen} />
      </FaultBoundary>
      <PagePanel page={page} screen={screen} narrow={narrow} />
      <div className="hidden" role="status" aria-live="polite">
        {announcement}
      </div>
    </div>
  )
}
