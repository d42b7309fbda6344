import { useEffect, useId, useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { t } from '../../../model/words/english/claims'
import { canVerify, findPassage, inContext, type Verdict } from './find-passage'
import { giveText, useTexts, type GivenText } from './source-texts'

/** Checks a claim's passage against the source's text, which the reader gives and this page keeps. */
export function Passage({ claim }: { claim: ClaimDetail }) {
  const given = useTexts((s) => s.texts[claim.source.id])
  const input = useId()
  if (claim.startOffset === null || claim.endOffset === null || claim.passageSha256 === null) return null
  if (!canVerify()) return <p className="quiet">{t('noDigests')}</p>
  return (
    <div className="passage">
      {given && (
        <Finding
          given={given}
          claim={claim}
          locator={{ startOffset: claim.startOffset, endOffset: claim.endOffset, passageSha256: claim.passageSha256 }}
        />
      )}
      <label className="link-button file" htmlFor={input}>
        {given ? t('otherText', { file: given.file }) : t('giveText')}
        <input
          id={input}
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => event.target.files?.[0] && void giveText(claim.source.id, event.target.files[0])}
        />
      </label>
      {!given && <p className="quiet">{t('staysHere')}</p>}
    </div>
  )
}

function Finding({ given, claim, locator }: { given: GivenText; claim: ClaimDetail; locator: Parameters<typeof findPassage>[1] }) {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const { startOffset, endOffset, passageSha256 } = locator
  useEffect(() => {
    const stop = new AbortController()
    setVerdict(null)
    findPassage(given.text, { startOffset, endOffset, passageSha256 }, stop.signal).then(setVerdict, () => {})
    return () => stop.abort()
  }, [given, startOffset, endOffset, passageSha256])
  if (!verdict) return <p role="status">{t('looking')}</p>
  const isSame = given.sha256 === claim.source.sha256
  if (verdict.kind === 'not-found') {
    return (
      <p role="status" className="verdict" data-kind="not-found">
        {t.parts(isSame ? 'notFoundSame' : 'notFoundOther', { verdict: <strong key="verdict">{t('notFound')}</strong>, file: given.file })}
      </p>
    )
  }
  const { before, passage, after } = inContext(given.text, verdict.start, verdict.end)
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
