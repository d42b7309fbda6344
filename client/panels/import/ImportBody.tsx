import { measure } from '../../../model/words/locale'
import type { RefObject } from 'react'
import { count } from '../../../picture/words'
import { Imports } from './Imports'
import { Plan } from './Plan'
import { SettingsForm } from './SettingsForm'
import type { ImportFlow } from './use-import'

interface ImportBodyProps {
  flow: ImportFlow
  input: RefObject<HTMLInputElement | null>
  onTake(files: FileList | null): void
  onLook(id: string | null, title: string): void
  onCompare(id: string | null, title: string | null): void
  onAnother(): void
  /** Says what the columns mean; null for what is no table. */
  onMap: (() => void) | null
}

/** The file, what importing it would do or did, and what was imported before. */
export function ImportBody({ flow, input, onTake, onLook, onCompare, onAnother, onMap }: ImportBodyProps) {
  const { phase, file, report, problem } = flow
  const busy = phase === 'importing'
  return (
    <div className="import-body">
      <label className="import-file" data-busy={busy || undefined}>
        <input
          type="file"
          ref={input}
          aria-label={file ? 'Choose another file' : 'Choose a file'}
          disabled={busy}
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
          onChange={(event) => onTake(event.target.files)}
        />
        {file ? (
          <span>
            <strong>{file.name}</strong> <span className="quiet">{weight(file.size)}</span>
          </span>
        ) : (
          <span>
            Drop a file here, or <span className="import-choose">choose one</span>
          </span>
        )}
        {file ? (
          <span className="import-choose">Choose another</span>
        ) : (
          <span className="quiet">
            A graph of Gephi, networkx, yEd or Cytoscape, any table, STIX, MISP, FollowTheMoney, the UN list. First you see what it would
            do.
          </span>
        )}
      </label>
      <p role="status" className={phase === 'planning' || busy ? 'import-state' : 'hidden'}>
        {phase === 'planning'
          ? 'Reading it …'
          : busy
            ? 'Importing … all of it or nothing.'
            : phase === 'planned' && report
              ? `Read. ${report.obstacles.length === 0 ? 'It can be imported.' : 'It cannot be imported as it stands.'}`
              : ''}
      </p>
      {problem && (
        <p role="alert" className="import-problem">
          {problem}
        </p>
      )}
      {phase === 'imported' && report ? (
        <section className="import-done" aria-label="Imported">
          <p>
            <strong>{report.whole ? 'Put back as it was.' : `${report.title} is in the graph:`}</strong> {count(report.nodes.added, 'node')}{' '}
            and {count(report.relationships.added, 'tie')} added.
          </p>
          <div className="actions">
            <button
              type="button"
              className="button primary"
              autoFocus
              onClick={() => onLook(report.whole ? null : report.id, report.title)}
            >
              Look at it
            </button>
            {!report.whole && (
              <button type="button" className="button" onClick={() => onCompare(report.id, report.title)}>
                Who is known already
              </button>
            )}
            <button type="button" className="button" onClick={onAnother}>
              Import another
            </button>
          </div>
        </section>
      ) : (
        file && (
          <>
            {onMap && phase === 'planned' && (
              <p className="import-mapping">
                {flow.settings.mapping ? 'Its columns are taken as you mapped them.' : 'What its columns mean can be said.'}{' '}
                <button type="button" className="button" onClick={onMap}>
                  {flow.settings.mapping ? 'Change the mapping …' : 'Map the columns …'}
                </button>
              </p>
            )}
            {report && <Plan report={report} flow={flow} />}
            {(report || problem) && <SettingsForm flow={flow} />}
            <div className="actions">
              {/* One button, so that the keyboard's focus stays; the second of two quick clicks does not stop what the first began. */}
              <button
                type="button"
                className={busy ? 'button' : 'button primary'}
                disabled={!busy && (phase !== 'planned' || !report || report.obstacles.length > 0)}
                onClick={(event) => (busy ? event.detail < 2 && flow.stop() : flow.start())}
              >
                {busy ? 'Stop' : 'Import'}
              </button>
            </div>
          </>
        )
      )}
      <Imports busy={busy} onLook={onLook} onCompare={onCompare} onUndone={flow.undone} />
    </div>
  )
}

/** Bytes as a reader says them. */
function weight(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  const [per, unit] = bytes < 1e6 ? [1e3, 'KB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB']
  return `${measure(bytes / per)} ${unit}`
}
