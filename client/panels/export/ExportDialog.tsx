import { Fragment, useEffect, useRef, useState } from 'react'
import { MARKINGS } from '../../../model/claim'
import { EXPORT_FORMATS, exportFormat, type ExportFormatId } from '../../../model/exports'
import { tiesAtDate } from '../../../picture/scene/scene'
import { count } from '../../../picture/words'
import { useExplorer } from '../../state/use-explorer'
import { closeExport } from '../../state/export-door'
import { takeAway, viewScope, type ExportRequest } from './take-away'
import { leavesOut } from './title'
import './export.css'

type What = 'view' | 'around' | 'dossier' | 'graph'

/** Takes the graph, or a part of it, away as a file. */
export function ExportDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="dialog export" aria-labelledby="export-title" onClose={closeExport}>
      <header>
        <h2 id="export-title">Export</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
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
  const [dpi, setDpi] = useState(192)
  const { state, start, stop, forget } = useTaking()
  const { evidence, loses, draws = [], for: readers } = exportFormat(format)
  const scopes: [What, string][] = [
    [
      'view',
      `What is on the screen: ${count(scene.nodes.length, 'node')}, ${count(tiesAtDate(scene) ?? scene.ties.length, 'tie')}${scene.holding ? ' at the date' : ''}`,
    ],
    ...(selected === null
      ? []
      : [['around', `${loaded?.data.nodes.get(selected)?.name ?? selected} and what is around it`] as [What, string]]),
    ...(loaded?.dossier ? [['dossier', `The dossier “${loaded.dossier.title}”`] as [What, string]] : []),
    ['graph', 'Everything in the store'],
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
      ...(marking && { maxMarking: marking as (typeof MARKINGS)[number] }),
      ...(view.asOf && { asOf: view.asOf }),
      ...(view.filters.knownBy && { knownBy: view.filters.knownBy }),
      ...(without.length > 0 && { without }),
      drawing: {
        ...(draws.includes('theme') && { theme: dark ? 'dark' : 'light' }),
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
        <legend>What</legend>
        {scopes.map(([value, words]) => (
          <Fragment key={value}>
            <label>
              <input type="radio" name="what" checked={what === value} onChange={() => setWhat(value)} /> {words}
            </label>
            {value === 'around' && what === value && (
              <label className="export-indent">
                Steps away{' '}
                <select value={hops} onChange={(event) => setHops(Number(event.target.value))}>
                  {[1, 2, 3].map((n) => (
                    <option key={n}>{n}</option>
                  ))}
                </select>
              </label>
            )}
          </Fragment>
        ))}
        {what !== 'view' && leavesOut(view.filters) && (
          <p className="quiet">What is unticked in the legend is in it: that is left out of the screen only.</p>
        )}
        {(view.asOf || view.filters.knownBy || without.length > 0) && (
          <p className="quiet">
            {[
              view.asOf && `As of ${view.asOf}: ties that do not hold then are left out.`,
              view.filters.knownBy && `As known on ${view.filters.knownBy}.`,
              without.length > 0 && `Without ${count(without.length, 'source')} that you left out.`,
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
      </fieldset>
      <label className="export-row">
        Format
        <select
          value={format}
          onChange={(event) => {
            setFormat(event.target.value as ExportFormatId)
            forget()
          }}
        >
          {EXPORT_FORMATS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet">Read by {readers}.</p>
      {loses.length > 0 && (
        <ul className="export-loses">
          {loses.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {!evidence && (
        <label>
          <input type="checkbox" checked={full} onChange={(event) => setFull(event.target.checked)} /> Claims and sources too, as nodes of
          their own
        </label>
      )}
      {!evidence && (
        <p className="quiet">
          {full
            ? 'Such a file is put back as it was, into an empty store. To add it to another, leave claims and sources out.'
            : 'Such a file can be imported beside what another store holds; its ties then rest on it.'}
        </p>
      )}
      {draws.includes('theme') && (
        <label>
          <input type="checkbox" checked={dark} onChange={(event) => setDark(event.target.checked)} /> Dark colours
        </label>
      )}
      {draws.includes('numbered') && (
        <label>
          <input type="checkbox" checked={numbered} onChange={(event) => setNumbered(event.target.checked)} /> Number the ties as in the
          annex of evidence
        </label>
      )}
      {draws.includes('dpi') && (
        <label className="export-row">
          Dots an inch
          <select value={dpi} onChange={(event) => setDpi(Number(event.target.value))}>
            {[96, 192, 300].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
      )}
      <label className="export-row">
        Leave out what is marked
        <select value={marking} onChange={(event) => setMarking(event.target.value)}>
          <option value="">nothing</option>
          {MARKINGS.slice(0, -1).map((name) => (
            <option key={name} value={name}>
              higher than {name}
            </option>
          ))}
        </select>
      </label>
      <div className="export-end">
        {state.kind === 'running' ? (
          <button type="button" className="button" onClick={stop}>
            Cancel
          </button>
        ) : (
          <button type="submit" className="button primary">
            Export
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
      return state.bytes > 0 ? `${size(state.bytes)} so far …` : 'Gathering …'
    case 'done':
      return `${state.name}, ${size(state.bytes)}, is in your downloads.`
    case 'failed':
      return state.problem
  }
}

const size = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)

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
