import { useEffect, useId, useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { count } from '../../../picture/words'
import { canVerify, findPassage, inContext, type Verdict } from './find-passage'
import { giveText, useTexts, type GivenText } from './source-texts'

/** Checks a claim's passage against the source's text, which the reader gives and this page keeps. */
export function Passage({ claim }: { claim: ClaimDetail }) {
  const given = useTexts((s) => s.texts[claim.source.id])
  const input = useId()
  if (claim.startOffset === null || claim.endOffset === null || claim.passageSha256 === null) return null
  if (!canVerify())
    return (
      <p className="quiet">
        This page was not opened over HTTPS or on the own machine, so the browser computes no digests: the passage cannot be verified here.
      </p>
    )
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
        {given ? `Another file than ${given.file}` : 'Give the source’s text to see the passage'}
        <input
          id={input}
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => event.target.files?.[0] && void giveText(claim.source.id, event.target.files[0])}
        />
      </label>
      {!given && <p className="quiet">The file stays in this browser; nothing is sent.</p>}
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
  if (!verdict) return <p role="status">Looking for the passage …</p>
  if (verdict.kind === 'not-found') {
    return (
      <p role="status" className="verdict" data-kind="not-found">
        <strong>Not found.</strong> No passage of {given.file} has the digest that the claim was coded from
        {given.sha256 === claim.source.sha256 ? ', though it is the very file' : '; it may be another edition'}.
      </p>
    )
  }
  const { before, passage, after } = inContext(given.text, verdict.start, verdict.end)
  const moved = verdict.start - startOffset
  return (
    <>
      <p role="status" className="verdict" data-kind={verdict.kind}>
        {verdict.kind === 'verified' ? (
          <>
            <strong>Verified.</strong> The passage has the digest that the claim was coded from
            {given.sha256 === claim.source.sha256 ? ', in the very file' : ''}.
          </>
        ) : (
          <>
            <strong>Moved.</strong> The same passage stands {count(Math.abs(moved), 'character')} {moved > 0 ? 'later' : 'earlier'} in this
            file.
          </>
        )}
      </p>
      <blockquote cite={claim.source.url ?? undefined}>
        {before}
        <mark>{passage}</mark>
        {after}
      </blockquote>
    </>
  )
}
