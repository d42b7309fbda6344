import { useEffect, useId, useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { t } from '../../../model/words/english/claims'
import { canVerify, findPassage, inContext, type Verdict } from './find-passage'
import { giveText, useTexts, type HeldText } from './source-texts'

/** Checks a claim's passage against the source's text, which the reader gives and this page keeps. */
export function Passage({ claim }: { claim: ClaimDetail }) {
  const held = useTexts((s) => s.texts[claim.source.id])
  const input = useId()
  if (claim.startOffset === null || claim.endOffset === null || claim.passageSha256 === null) return null
  if (!canVerify()) return <p className="quiet">{t('noDigests')}</p>
  return (
    <div className="passage">
      {held && (
        <Finding
          held={held}
          claim={claim}
          locator={{ startOffset: claim.startOffset, endOffset: claim.endOffset, passageSha256: claim.passageSha256 }}
        />
      )}
      <label className="link-button file" htmlFor={input}>
        {held ? t('otherText', { file: held.file }) : t('giveText')}
        <input
          id={input}
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => event.target.files?.[0] && void giveText(claim.source.id, event.target.files[0])}
        />
      </label>
      {!held && <p className="quiet">{t('staysHere')}</p>}
    </div>
  )
}

function Finding({ held, claim, locator }: { held: HeldText; claim: ClaimDetail; locator: Parameters<typeof findPassage>[1] }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const { startOffset, endOffset, passageSha256 } = locator
  useEffect(() => {
    const stop = new AbortController()
    setVerdict(null)
    findPassage(held.text, { startOffset, endOffset, passageSha256 }, stop.signal).then(setVerdict, () => {})
    return () => stop.abort()
  }, [held, startOffset, endOffset, passageSha256])
  if (!verdict) return <p role="status">{t('looking')}</p>
  const isSame = held.sha256 === claim.source.sha256
  if (verdict.kind === 'not-found') {
    return (
      <p role="status" className="verdict" data-kind="not-found">
        {t.parts(isSame ? 'notFoundSame' : 'notFoundOther', { verdict: <strong key="verdict">{t('notFound')}</strong>, file: held.file })}
      </p>
    )
  }
  const { before, passage, after } = inContext(held.text, verdict.start, verdict.end)
  const moved = verdict.start - startOffset
  return (
    <>
      <p role="status" className="verdict" data-kind={verdict.kind}>
        {verdict.kind === 'verified'
          ? t.parts(isSame ? 'verifiedSame' : 'verifiedOther', { verdict: <strong key="verdict">{t('verified')}</strong> })
          : t.parts(moved > 0 ? 'movedLater' : 'movedEarlier', {
              verdict: <strong key="verdict">{t('moved')}</strong>,
              count: Math.abs(moved),
            })}
      </p>
      <blockquote cite={claim.source.url ?? undefined}>
        {before}
        <mark>{passage}</mark>
        {after}
      </blockquote>
    </>
  )
}
