import type { ReactNode } from 'react'
import { ANALYSIS_SECONDS } from '../../../model/api/analysis'
import { t } from '../../../model/words/english/analysis'
import { stopAnalysis, type Run } from '../../state/analysis'
import type { Found } from '../../state/ask-analysis'
import { useSeconds } from './use-seconds'

/** How far an analysis is, or what it found, as `render` shows it. `onStopped` hears that the reader stopped it. */
export function Outcome({ run, render, onStopped }: { run: Run; render: (found: Found) => ReactNode; onStopped: () => void }) {
  switch (run.state) {
    case 'running':
      return (
        <Running
          since={run.since}
          onStop={() => {
            stopAnalysis()
            onStopped()
          }}
        />
      )
    case 'stopped':
      return <p>{t('stopped')}</p>
    case 'failed':
      return (
        <section role="alert">
          <h3>{t('failed')}</h3>
          <p>{run.problem}</p>
        </section>
      )
    case 'ready':
      return render(run.found)
  }
}

function Running({ since, onStop }: { since: number; onStop: () => void }) {
  const seconds = useSeconds(since)
  const most = ANALYSIS_SECONDS.usual
  return (
    <section className="running">
      <progress aria-label={t('running')} max={most} value={Math.min(seconds, most)} />
      <span className="quiet">{t('seconds', { count: seconds, most })}</span>
      <button type="button" className="button" onClick={onStop}>
        {t('stop')}
      </button>
    </section>
  )
}
