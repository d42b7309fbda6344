import { Fragment, useEffect, useRef, useState } from 'react'
import { MARKINGS } from '../../../model/claim'
import { EXPORT_FORMATS, exportFormat, type ExportFormatId } from '../../../model/exports'
import { exportFormatWords } from '../../../model/terms'
import { date } from '../../../model/words/locale'
import { tiesAtDate } from '../../../picture/scene/scene'
import { useExplorer } from '../../state/use-explorer'
import { exportDoor } from '../../state/dialog-door'
import { takeAway, viewScope, type ExportRequest } from './take-away'
import { leavesOut } from './title'
import { t } from '../../../model/words/english/export'
import { common } from '../../../model/words/english/common'
import { counts } from '../../../model/words/english/counts'
import './export.css'

type What = 'view' | 'around' | 'dossier' | 'graph'

/** Takes the graph, or a part of it, away as a file. */
export function ExportDialog({ opening }: { opening: number }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="dialog export" aria-labelledby="export-title" onClose={() => exportDoor.close(opening)}>
      <header>
        <h2 id="export-title">{t('title')}</h2>
        <button type="button" className="icon-button" aria-label={common('close')} onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      <Form />
    </dialog>
  )
}

function Form() {
  const scene = useExplorer((s) => s.scene)
  const loaded = useExplorer((s) => s.loaded)
  const view = useExplorer((s) => s.view)
  const selected = view.selection?.kind === 'node' ? view.selection.id : null
  const [what, setWhat] = useState<What>('view')
  const [hops, setHops] = useState(1)
  const [format, setFormat] = useState<ExportFormatId>('gexf')
  const [full, setFull] = useState(true)
  const [marking, setMarking] = useState('')
  const [dark, setDark] = useState(false)
  const [numbered, setNumbered] = useState(false)
  const [analysis, setAnalysis] = useState(false)
  const [dpi, setDpi] = useState(192)
  const { state, start, stop, forget } = useTaking()
  const { evidence, draws = [], analysis: analyses } = exportFormat(format)
  const { readers, loses } = exportFormatWords(exportFormat(format))
  const scopes: [What, string][] = [
    [
      'view',
      t(scene.holding ? 'viewAtDate' : 'view', {
        nodes: counts('nodes', { count: scene.nodes.length }),
        ties: counts('ties', { count: tiesAtDate(scene) ?? scene.ties.length }),
      }),
    ],
    ...(selected === null ? [] : [['around', t('around', { node: loaded?.data.nodes.get(selected)?.name ?? selected })] as [What, string]]),
    ...(loaded?.dossier ? [['dossier', t('dossier', { title: loaded.dossier.title })] as [What, string]] : []),
    ['graph', t('graph')],
  ]
  const scope = (): ExportRequest['scope'] => {
    if (what === 'around' && selected !== null) return { kind: 'around', ids: [selected], hops }
    if (what === 'dossier' && loaded?.dossier) return { kind: 'dossier', dossier: loaded.dossier.id }
    return what === 'graph' ? { kind: 'graph' } : viewScope()
  }
  const without = [...view.filters.hidden.source].sort()
  const ask = () =>
    start({
      format,
      scope: scope(),
      full: full || evidence,
      ...(analyses && analysis && { analysis }),
      ...(marking && { maxMarking: marking as (typeof MARKINGS)[number] }),
      ...(view.asOf && { asOf: view.asOf }),
      ...(view.filters.knownBy && { knownBy: view.filters.knownBy }),
      ...(without.length > 0 && { without }),
      drawing: {
        ...(draws.includes('theme') && { theme: dark ? 'dark' : 'light', layout: view.layout }),
        ...(draws.includes('numbered') && { numbered }),
        ...(draws.includes('dpi') && { dpi }),
      },
    })
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <fieldset>
        <legend>{t('what')}</legend>
        {scopes.map(([value, words]) => (
          <Fragment key={value}>
            <label>
              <input type="radio" name="what" checked={what === value} onChange={() => setWhat(value)} /> {words}
            </label>
            {value === 'around' && what === value && (
              <label className="export-indent">
                {t('hops')}{' '}
                <select value={hops} onChange={(event) => setHops(Number(event.target.value))}>
                  {[1, 2, 3].map((n) => (
                    <option key={n}>{n}</option>
                  ))}
                </select>
              </label>
            )}
          </Fragment>
        ))}
        {what !== 'view' && leavesOut(view.filters) && <p className="quiet">{t('includesHidden')}</p>}
        {(view.asOf || view.filters.knownBy || without.length > 0) && (
          <p className="quiet">
            {[
              view.asOf && t('asOf', { date: date(view.asOf) }),
              view.filters.knownBy && t('knownBy', { date: date(view.filters.knownBy) }),
              without.length > 0 && t('without', { count: without.length }),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
      </fieldset>
      <label className="export-row">
        {t('format')}
        <select
          value={format}
          onChange={(event) => {
            setFormat(event.target.value as ExportFormatId)
            forget()
          }}
        >
          {EXPORT_FORMATS.map((each) => (
            <option key={each.id} value={each.id}>
              {exportFormatWords(each).name}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">{t('forWhom', { readers })}</p>
      {loses.length > 0 && (
        <ul className="export-loses">
          {loses.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {!evidence && (
        <label>
          <input type="checkbox" checked={full} onChange={(event) => setFull(event.target.checked)} /> {t('full')}
        </label>
      )}
      {!evidence && <p className="quiet">{t(full ? 'fullRestores' : 'plainImports')}</p>}
      {analyses && (
        <label>
          <input type="checkbox" checked={analysis} onChange={(event) => setAnalysis(event.target.checked)} /> {t(`analysis.${analyses}`)}
        </label>
      )}
      {draws.includes('theme') && (
        <label>
          <input type="checkbox" checked={dark} onChange={(event) => setDark(event.target.checked)} /> {t('darkColours')}
        </label>
      )}
      {draws.includes('numbered') && (
        <label>
          <input type="checkbox" checked={numbered} onChange={(event) => setNumbered(event.target.checked)} /> {t('numbered')}
        </label>
      )}
      {draws.includes('dpi') && (
        <label className="export-row">
          {t('dpi')}
          <select value={dpi} onChange={(event) => setDpi(Number(event.target.value))}>
            {[96, 192, 300].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
      )}
      <label className="export-row">
        {t('mostMarked')}
        <select value={marking} onChange={(event) => setMarking(event.target.value)}>
          <option value="">{t('nothing')}</option>
          {MARKINGS.slice(0, -1).map((name) => (
            <option key={name} value={name}>
              {t('higherThan', { marking: name })}
            </option>
          ))}
        </select>
      </label>
      <div className="export-end">
        {state.kind === 'running' ? (
          <button type="button" className="button" onClick={stop}>
            {t('cancel')}
          </button>
        ) : (
          <button type="submit" className="button primary">
            {t('export')}
          </button>
        )}
        <p role="status" data-fault={state.kind === 'failed' || undefined}>
          {words(state)}
        </p>
      </div>
    </form>
  )
}

type State =
  | { kind: 'idle' }
  | { kind: 'running'; bytes: number }
  | { kind: 'done'; name: string; bytes: number }
  | { kind: 'failed'; problem: string }

function words(state: State): string {
  switch (state.kind) {
    case 'idle':
      return ''
    case 'running':
      return state.bytes > 0 ? t('soFar', { size: size(state.bytes) }) : t('preparing')
    case 'done':
      return t('done', { file: state.name, size: size(state.bytes) })
    case 'failed':
      return state.problem
  }
}

const size = (bytes: number) =>
  bytes < 1e6 ? t('kilobytes', { size: Math.ceil(bytes / 1e3) }) : t('megabytes', { size: Math.round(bytes / 1e5) / 10 })

/** One export at a time; closing the dialog ends it. */
function useTaking() {
  const [state, set] = useState<State>({ kind: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    state,
    start(request: ExportRequest) {
      const own = (running.current = new AbortController())
      set({ kind: 'running', bytes: 0 })
      takeAway(request, (bytes) => set({ kind: 'running', bytes }), own.signal).then(
        (file) => set({ kind: 'done', ...file }),
        (error: unknown) =>
          set(own.signal.aborted ? { kind: 'idle' } : { kind: 'failed', problem: error instanceof Error ? error.message : String(error) }),
      )
    },
    stop: () => running.current?.abort(),
    /** What was said of the last file is not of the next. */
    forget: () => set((before) => (before.kind === 'running' ? before : { kind: 'idle' })),
  }
}
