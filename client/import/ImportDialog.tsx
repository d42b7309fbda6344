import { useEffect, useId, useRef, useState } from 'react'
import { home, say } from '../app/store'
import { count } from '../../picture/words'
import { openReconcile } from '../reconcile/open'
import { Imports } from './Imports'
import { closeImport } from './open'
import { Plan } from './Plan'
import { SettingsForm } from './SettingsForm'
import { useImport } from './use-import'
import './import.css'

/** Brings a file into the graph: chosen or dropped, told what it would do, imported, looked at; and takes imports back. */
export function ImportDialog() {
  const flow = useImport()
  const { phase, file, report, problem } = flow
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const title = useId()
  const busy = phase === 'importing'
  useEffect(() => {
    dialog.current?.showModal()
    input.current?.focus()
  }, [])
  // The browser's own closing gives the keyboard's focus back to the button that opened it.
  const close = () => dialog.current?.close()
  const lookAt = (id: string | null, name: string) => {
    close()
    home(id)
    say(`${name} is being opened.`)
  }
  const compare = (id: string | null, name: string | null) => {
    close()
    openReconcile({ import: id, title: name })
  }
  const another = () => {
    flow.choose(null)
    input.current?.focus()
  }
  const take = (files: FileList | null) => {
    if (files?.[0] && !busy) flow.choose(files[0])
  }
  return (
    <dialog ref={dialog} className="dialog import" aria-labelledby={title} data-over={over || undefined} onClose={closeImport}
      onCancel={(event) => {
        if (event.target !== event.currentTarget || !busy) return
        event.preventDefault()
        flow.stop()
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}>
      <header className="import-bar">
        <h2 id={title}>Import a file</h2>
        <button type="button" className="icon-button" aria-label="Close" title="Close (Escape)" disabled={busy} onClick={close}>×</button>
      </header>
      <div className="import-body">
        <label className="import-file" data-busy={busy || undefined}>
          <input type="file" ref={input} aria-label={file ? 'Choose another file' : 'Choose a file'} disabled={busy} onClick={(event) => { event.currentTarget.value = '' }} onChange={(event) => take(event.target.files)} />
          {file
            ? <span><strong>{file.name}</strong> <span className="quiet">{weight(file.size)}</span></span>
            : <span>Drop a file here, or <span className="import-choose">choose one</span></span>}
          {file ? <span className="import-choose">Choose another</span> : <span className="quiet">A graph of Gephi, networkx, yEd or Cytoscape, a list of ties, STIX, MISP, FollowTheMoney, the UN list. First you see what it would do.</span>}
        </label>
        <p role="status" className={phase === 'planning' || busy ? 'import-state' : 'hidden'}>
          {phase === 'planning' ? 'Reading it …' : busy ? 'Importing … all of it or nothing.' : phase === 'planned' && report ? `Read. ${report.obstacles.length === 0 ? 'It can be imported.' : 'It cannot be imported as it stands.'}` : ''}
        </p>
        {problem && <p role="alert" className="import-problem">{problem}</p>}
        {phase === 'imported' && report
          ? (
              <section className="import-done" aria-label="Imported">
                <p><strong>{report.whole ? 'Put back as it was.' : `${report.title} is in the graph:`}</strong> {count(report.nodes.added, 'node')} and {count(report.relationships.added, 'tie')} added.</p>
                <div className="actions">
                  <button type="button" className="button primary" autoFocus onClick={() => lookAt(report.whole ? null : report.id, report.title)}>Look at it</button>
                  {!report.whole && <button type="button" className="button" onClick={() => compare(report.id, report.title)}>Who is known already</button>}
                  <button type="button" className="button" onClick={another}>Import another</button>
                </div>
              </section>
            )
          : file && (
            <>
              {report && <Plan report={report} flow={flow} />}
              {(report || problem) && <SettingsForm flow={flow} />}
              <div className="actions">
                {/* One button, so that the keyboard's focus stays; the second of two quick clicks does not stop what the first began. */}
                <button type="button" className={busy ? 'button' : 'button primary'} disabled={!busy && (phase !== 'planned' || !report || report.obstacles.length > 0)}
                  onClick={(event) => (busy ? event.detail < 2 && flow.stop() : flow.start())}>{busy ? 'Stop' : 'Import'}</button>
              </div>
            </>
          )}
        <Imports busy={busy} onLook={lookAt} onCompare={compare} onUndone={flow.undone} />
      </div>
    </dialog>
  )
}

/** Bytes as a reader says them. */
function weight(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  const [per, unit] = bytes < 1e6 ? [1e3, 'KB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB']
  return `${(bytes / per).toLocaleString('en-GB', { maximumSignificantDigits: 3 })} ${unit}`
}
