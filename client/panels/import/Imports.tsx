import { useEffect, useRef, useState } from 'react'
import type { ImportSummary } from '../../../model/imports'
import { ask } from '../../state/api'
import { home, reload } from '../../state/acts'
import { explorer } from '../../state/store'
import { useAnswer } from '../../state/use-answer'
import { storeChanged, useStoreChanges } from '../../state/store-changes'
import { t } from '../../../model/words/english/import'
import { common } from '../../../model/words/english/common'
import { counts } from '../../../model/words/english/counts'

interface ImportsProps {
  busy: boolean
  onLook(id: string, title: string): void
  onCompare(id: string | null, title: string | null): void
  onUndone(id: string): void
}

/** Earlier imports, each to be shown, matched or undone. */
export function Imports({ busy, onLook, onCompare, onUndone }: ImportsProps) {
  const answered = useAnswer('imports', {}, {}, useStoreChanges())
  const [told, tell] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const known = useRef<readonly ImportSummary[]>([])
  // While the list is asked for anew it stays as it was.
  if (answered.state === 'ready') known.current = answered.answer.imports
  const undone = ({ id, title, nodes, relationships }: ImportSummary, decisions: number) => {
    const gone = { title, nodes: counts('nodes', { count: nodes }), ties: counts('ties', { count: relationships }) }
    tell(decisions > 0 ? t('undoneWithDecisions', { ...gone, count: decisions }) : t('undone', gone))
    heading.current?.focus()
    onUndone(id)
  }
  return (
    <section className="imports">
      <h3 ref={heading} tabIndex={-1}>
        {t('imports')}
      </h3>
      <p role="status" className={told ? 'quiet' : 'hidden'}>
        {told}
      </p>
      {answered.state === 'failed' && (
        <p role="alert" className="import-problem">
          {answered.problem}
        </p>
      )}
      {answered.state === 'loading' && known.current.length === 0 && <p className="quiet">{common('loading')}</p>}
      {answered.state === 'ready' && known.current.length === 0 && <p className="quiet">{t('noImports')}</p>}
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
            {t('matchAll')}
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
  const { id, title, nodes, relationships, importedAt, format, file, updates } = one
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
          {t('entry', {
            date: importedAt.slice(0, 10),
            file,
            format,
            nodes: counts('nodes', { count: nodes }),
            ties: counts('ties', { count: relationships }),
          })}
          {updates !== null && ` ${t('entryUpdates', { id: updates })}`}
        </p>
        <button
          type="button"
          className="link-button import-known"
          disabled={busy || state === 'undoing'}
          aria-label={t('matchOf', { title })}
          onClick={() => onCompare(id, title)}
        >
          {t('match')}
        </button>
      </div>
      {state === 'listed' ? (
        <button
          type="button"
          className="button"
          ref={undo}
          disabled={busy}
          aria-label={t('undoOf', { title })}
          onClick={() => setState('asking')}
        >
          {t('undo')}
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
            {t(state === 'undoing' ? 'undoing' : 'confirmUndo')}
          </button>
          {state === 'asking' && (
            <button type="button" className="button" onClick={() => setState('listed')}>
              {t('keepIt')}
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
