import { useEffect, useRef, useState } from 'react'
import type { RouteAnswer } from '../../../model/api/routes'
import { common } from '../../../model/words/english/common'
import { counts } from '../../../model/words/english/counts'
import { t } from '../../../model/words/english/show-cypher'
import { useAnswer } from '../../state/use-answer'
import { openInConsole } from '../../state/console-door'
import { hideCypher, useShown, type Act } from '../../state/shown-cypher'
import { copyText } from '../../parts/copy-text'
import './cypher.css'

type Statement = RouteAnswer<'cypher'>['statements'][number]

/** The statements behind what the reader did, each to be copied or opened in the console. */
export function CypherDialog() {
  const shown = useShown()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!shown) dialog.current?.close()
    else if (!dialog.current?.open) dialog.current?.showModal()
  }, [shown])
  return (
    <dialog
      ref={dialog}
      className="dialog cypher"
      aria-labelledby="cypher-title"
      // Told after the focus is back with a button, whose press may have shown something again.
      onClose={(event) => !event.currentTarget.open && hideCypher()}
      onClick={(event) => event.target === event.currentTarget && hideCypher()}
    >
      {shown && (
        <div className="cypher-body">
          <header>
            <h2 id="cypher-title">{t('title', { of: shown.title })}</h2>
            <button type="button" className="icon-button" aria-label={common('close')} onClick={hideCypher}>
              ×
            </button>
          </header>
          {shown.acts.map((act) => (
            <Behind key={act.address} act={act} />
          ))}
        </div>
      )}
    </dialog>
  )
}

function Behind({ act: { what, address, beyond } }: { act: Act }) {
  const answered = useAnswer('cypher', {}, { of: address })
  return (
    <section className="cypher-act">
      <h3>{what}</h3>
      {answered.state === 'loading' && <p className="quiet">{common('loading')}</p>}
      {answered.state === 'failed' && <p role="alert">{answered.problem}</p>}
      {answered.state === 'ready' && (
        <>
          {[answered.answer.note, beyond].map(
            (text) =>
              text && (
                <p className="quiet" key={text}>
                  {text}
                </p>
              ),
          )}
          {answered.answer.statements.map((statement) => (
            <One key={JSON.stringify(statement)} title={what} statement={statement} />
          ))}
        </>
      )}
    </section>
  )
}

function One({ title, statement: { name, statement, parameters, rows, leftOut } }: { title: string; statement: Statement }) {
  const values = Object.entries(parameters)
  return (
    <article aria-label={name}>
      <header>
        <h4>
          {name}
          <span className="quiet"> · {counts('rows', { count: rows })}</span>
        </h4>
        <Copy text={statement} what={name} />
        <button
          type="button"
          className="link-button"
          aria-label={t('openStatement', { name })}
          onClick={() => {
            hideCypher()
            openInConsole({ title: `${title}: ${name}`, statement, parameters, run: true })
          }}
        >
          {t('openInConsole')}
        </button>
      </header>
      {leftOut > 0 && <p className="quiet">{t('branchesLeftOut', { count: leftOut })}</p>}
      <pre tabIndex={0} aria-label={t('statement', { name })}>
        {statement}
      </pre>
      {values.length > 0 && (
        <div className="cypher-values" role="group" tabIndex={0} aria-label={t('parameters', { name })}>
          <dl className="pairs">
            {values.map(([key, value]) => (
              <div key={key}>
                <dt>${key}</dt>
                <dd>
                  <code>{JSON.stringify(value)}</code>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </article>
  )
}

function Copy({ text, what }: { text: string; what: string }) {
  const [outcome, setOutcome] = useState<'copy' | 'copied' | 'notCopied'>('copy')
  return (
    <button
      type="button"
      className="link-button"
      aria-label={outcome === 'copy' ? t('copyStatement', { name: what }) : undefined}
      onClick={() => {
        void copyText(text).then((copied) => setOutcome(copied ? 'copied' : 'notCopied'))
      }}
    >
      {common(outcome)}
    </button>
  )
}
