import { useEffect, useRef, useState } from 'react'
import type { ImportSummary } from '../../../model/imports'
import { ask } from '../../state/api'
import { home, reload } from '../../state/acts'
import { explorer } from '../../state/store'
import { useAnswer } from '../../state/use-answer'
import { count } from '../../../picture/words'
import { storeChanged, useImportDoor } from '../../state/import-door'

interface ImportsProps {
  busy: boolean
  onLook(id: string, title: string): void
  onCompare(id: string | null, title: string | null): void
  onUndone(id: string): void
}

/** What was imported, to be looked at or taken back. */
export function Imports({ busy, onLook, onCompare, onUndone }: ImportsProps) {
  const answered = useAnswer(
    'imports',
    {},
    {},
    useImportDoor((s) => s.changes),
  )
  const [told, tell] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const known = useRef<readonly ImportSummary[]>([])
  // While the list is asked for anew it stays as it was.
  if (answered.state === 'ready') known.current = answered.answer.imports
  const undone = ({ id, title, nodes, relationships }: ImportSummary, decisions: number) => {
    tell(
      `${title} was taken back: ${count(nodes, 'node')} and ${count(relationships, 'tie')}${decisions > 0 ? `, and ${count(decisions, 'decision')} about them` : ''}.`,
    )
    heading.current?.focus()
    onUndone(id)
  }
  return (
    <section className="imports">
      <h3 ref={heading} tabIndex={-1}>
        Imports in the graph
      </h3>
      <p role="status" className={told ? 'quiet' : 'hidden'}>
        {told}
      </p>
      {answered.state === 'failed' && (
        <p role="alert" className="import-problem">
          {answered.problem}
        </p>
      )}
      {answered.state === 'loading' && known.current.length === 0 && <p className="quiet">Loading …</p>}
      {answered.state === 'ready' && known.current.length === 0 && <p className="quiet">None yet. Each can be taken back whole.</p>}
      <ul>
        {known.current.map((one) => (
          <Entry
            key={one.id}
            one={one}
            busy={busy}
            onLook={onLook}
            onCompare={onCompare}
            onUndone={(decisions) => undone(one, decisions)}
          />
        ))}
      </ul>
      {known.current.length > 0 && (
        <p>
          <button type="button" className="link-button import-known" disabled={busy} onClick={() => onCompare(null, null)}>
            Actors that may be the same, in the whole graph
          </button>
        </p>
      )}
    </section>
  )
}

function Entry({
  one,
  busy,
  onLook,
  onCompare,
  onUndone,
}: Omit<ImportsProps, 'onUndone'> & { one: ImportSummary; onUndone(decisions: number): void }) {
  const { id, title, nodes, relationships, importedAt, format, file } = one
  const [state, setState] = useState<'listed' | 'asking' | 'undoing'>('listed')
  const [problem, setProblem] = useState<string | null>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (state === 'asking') confirm.current?.focus()
    else if (state === 'listed' && asked.current) undo.current?.focus()
    asked.current = state !== 'listed'
  }, [state])
  const takeBack = async () => {
    setState('undoing')
    setProblem(null)
    try {
      const { decisions } = await ask('undoImport', { id }, {})
      storeChanged()
      if (explorer.getState().view.dossier === id) home(null)
      else void reload()
      onUndone(decisions)
    } catch (error) {
      setState('listed')
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <li className="import-entry">
      <div>
        <button type="button" className="link-button" disabled={busy || state === 'undoing'} onClick={() => onLook(id, title)}>
          {title}
        </button>
        <p className="quiet">
          {importedAt.slice(0, 10)}, {file}, {format}: {count(nodes, 'node')}, {count(relationships, 'tie')}
        </p>
        <button
          type="button"
          className="link-button import-known"
          disabled={busy || state === 'undoing'}
          aria-label={`Who is known already of ${title}`}
          onClick={() => onCompare(id, title)}
        >
          Who is known already
        </button>
      </div>
      {state === 'listed' ? (
        <button type="button" className="button" ref={undo} disabled={busy} aria-label={`Undo ${title}`} onClick={() => setState('asking')}>
          Undo
        </button>
      ) : (
        <div className="import-confirm">
          <button
            type="button"
            className="button primary"
            ref={confirm}
            aria-disabled={state === 'undoing'}
            onClick={(event) => event.detail < 2 && state === 'asking' && void takeBack()}
          >
            {state === 'undoing' ? 'Taking it back …' : 'Take it back'}
          </button>
          {state === 'asking' && (
            <button type="button" className="button" onClick={() => setState('listed')}>
              Keep it
            </button>
          )}
        </div>
      )}
      {problem && (
        <p role="alert" className="import-problem" ref={(told) => told?.scrollIntoView({ block: 'nearest' })}>
          {problem}
        </p>
      )}
    </li>
  )
}
