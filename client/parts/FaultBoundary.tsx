import { Component, useState, type ReactNode } from 'react'
import { common } from '../../model/words/english/common'
import { t } from '../../model/words/english/fault'
import type { PanelTab } from '../state/panel-tabs'
import { copyText } from './copy-text'
import './fault.css'

/** Parts of the screen that can fail by themselves: `failed.<part>` in the catalogue `fault` says that one did. */
export type ScreenPart = PanelTab | 'topBar' | 'picture' | 'footBar' | 'console' | 'result' | 'cypher' | 'import' | 'reconcile' | 'export'

interface Props {
  part: ScreenPart
  /** What the part shows; where it changes, a part that failed is tried again. */
  shows?: unknown
  /** Whether the sentences stand over the rest of the page, as a dialog would. */
  over?: boolean
  /** Takes the part off the screen, where a reader may do that. */
  onClose?: () => void
  children: ReactNode
}

interface State {
  failure: { error: unknown } | null
  shown: unknown
}

/** A part of the screen whose failing leaves all others as they are: sentences and a way out stand in its place, with a report to copy. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { failure: null, shown: this.props.shows }

  static getDerivedStateFromError(error: unknown): Pick<State, 'failure'> {
    return { failure: { error } }
  }

  static getDerivedStateFromProps({ shows }: Props, { shown }: State): State | null {
    return Object.is(shows, shown) ? null : { shown: shows, failure: null }
  }

  override render() {
    const { part, children, over = false, onClose } = this.props
    const { failure } = this.state
    if (!failure) return children
    return <Fault {...{ part, over, onClose }} error={failure.error} />
  }
}

type FaultProps = Required<Pick<Props, 'part' | 'over'>> & Pick<Props, 'onClose'> & { error: unknown }

function Fault({ part, over, error, onClose }: FaultProps) {
  const [said, setSaid] = useState<string>()
  const copy = () => void copyText(reportOf(part, error)).then((copied) => setSaid(copied ? common('copied') : common('notCopied')))
  return (
    <section className={over ? 'fault over' : 'fault'} role="alert">
      <h2>{t(`failed.${part}`)}</h2>
      <p>{t('restStands')}</p>
      <div className="fault-acts">
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
        <button type="button" className="button" onClick={copy}>
          {said ?? t('copyReport')}
        </button>
        {onClose && (
          <button type="button" className="button" onClick={onClose}>
            {common('close')}
          </button>
        )}
      </div>
    </section>
  )
}

/** What somebody who mends the fault needs to know. It leaves the page only when the reader pastes it somewhere. */
function reportOf(part: ScreenPart, error: unknown): string {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [`Allegiance: ${t(`failed.${part}`)}`, location.href, navigator.userAgent, new Date().toISOString(), said].join('\n')
}
