import { useEffect, useId, useRef, useState } from 'react'
import type { Pair } from '../../../model/reconcile'
import { reload, select } from '../../state/acts'
import { storeChanged } from '../../state/store-changes'
import { lastDecider, rememberDecider } from './decider'
import { closeReconcile, useReconcileDoor, type ReconcileRequest } from '../../state/reconcile-door'
import { PairCard } from './PairCard'
import { keyOf, usePairs, type Show } from './use-pairs'
import { t } from '../../../model/words/english/reconcile'
import { common } from '../../../model/words/english/common'
import './reconcile.css'

/** Actors that may be the same: pair by pair, for a person to decide; and what was decided, to be taken back. */
export function ReconcileDialog() {
  const asked = useReconcileDoor((s) => s.asked)
  return asked && <Asking key={asked.import} asked={asked} />
}

function Asking({ asked }: { asked: ReconcileRequest }) {
  const { show, pairs, open, decided, state, more, problem, turnTo, showMore, decide, takeBack } = usePairs(asked.import)
  const dialog = useRef<HTMLDialogElement>(null)
  const who = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(lastDecider)
  const [nameless, setNameless] = useState(false)
  const [told, tell] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const changed = useRef(false)
  const looked = useRef<string | null>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  // Decisions are ties: the picture is asked for anew before an actor is looked at in it.
  const closed = async () => {
    closeReconcile()
    if (changed.current) {
      storeChanged()
      await reload()
    }
    if (looked.current !== null) await select({ kind: 'node', id: looked.current }, true)
  }
  /** Does what needs a name, with the name; asks for it where there is none. */
  const withName = async (work: (by: string) => Promise<boolean>): Promise<boolean> => {
    const by = name.trim()
    setNameless(by === '')
    if (by === '') {
      who.current?.focus()
      return false
    }
    rememberDecider(by)
    return noting(() => work(by))
  }
  const noting = async (work: () => Promise<boolean>): Promise<boolean> => {
    const done = await work()
    changed.current ||= done
    return done
  }
  const shown = show === 'open' ? pairs.filter((pair) => !later.has(keyOf(pair))) : pairs
  const putOff = (pair: Pair) => {
    setLater(new Set([...later, keyOf(pair)]))
    tell(t('postponed', { one: pair.one.name, other: pair.other.name }))
    body.current?.focus()
  }
  const tab = (which: Show, words: string) => (
    <button type="button" className="button" aria-pressed={show === which} onClick={() => turnTo(which)}>
      {words}
    </button>
  )
  return (
    <dialog ref={dialog} className="dialog reconcile" aria-labelledby={title} onClose={() => void closed()}>
      <header className="reconcile-bar">
        <div>
          <h2 id={title}>{t('title')}</h2>
          <p className="quiet">{asked.title === null ? t('ofGraph') : t('ofImport', { import: asked.title })}</p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={common('close')}
          title={t('closeKey')}
          onClick={() => dialog.current?.close()}
        >
          ×
        </button>
      </header>
      <div className="reconcile-top">
        <div className="reconcile-tabs" role="group" aria-label={t('whichPairs')}>
          {tab('open', t('toDecide', { number: open }))}
          {tab('decided', t('decided', { number: decided }))}
        </div>
        <label className="reconcile-who">
          {t('yourName')}
          <input
            ref={who}
            value={name}
            maxLength={120}
            autoComplete="name"
            aria-invalid={nameless || undefined}
            aria-describedby={nameless ? `${title}-who` : undefined}
            onChange={(event) => {
              setName(event.target.value)
              setNameless(false)
            }}
          />
        </label>
        {nameless && (
          <p role="alert" id={`${title}-who`} className="reconcile-problem">
            {t('nameNeeded')}
          </p>
        )}
        {problem && (
          <p role="alert" className="reconcile-problem">
            {problem}
          </p>
        )}
      </div>
      <div className="reconcile-body" ref={body} tabIndex={-1} aria-busy={state === 'loading'}>
        {shown.map((pair) => (
          <PairCard
            key={keyOf(pair)}
            pair={pair}
            onLater={() => putOff(pair)}
            onDecide={(verdict, note) => withName((by) => decide(pair, verdict, by, note))}
            onTakeBack={(decision) => noting(() => takeBack(pair, decision))}
            onLook={({ id }) => {
              looked.current = id
              dialog.current?.close()
            }}
          />
        ))}
        <p role="status" className="hidden">
          {told}
        </p>
        <p role="status" className="quiet">
          {state === 'loading'
            ? t('comparing')
            : shown.length > 0 || problem
              ? ''
              : show === 'decided'
                ? t('noneDecided')
                : later.size > 0 || more
                  ? ''
                  : t('noneAlike')}
        </p>
        {state === 'ready' && (more || (show === 'open' && later.size > 0)) && (
          <div className="actions">
            {more && (
              <button type="button" className="button" onClick={showMore}>
                {t('showMore')}
              </button>
            )}
            {show === 'open' && later.size > 0 && (
              <button type="button" className="link-button" onClick={() => setLater(new Set())}>
                {t('showPostponed', { count: later.size })}
              </button>
            )}
          </div>
        )}
      </div>
    </dialog>
  )
}
