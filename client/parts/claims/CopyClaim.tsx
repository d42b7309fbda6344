import { useState } from 'react'
import type { ClaimDetail } from '../../../model/api/answers'
import { bibtexEntry, chicagoNote } from '../../../model/citation'
import { number } from '../../../model/words/locale'
import { t } from '../../../model/words/english/claims'
import { useOnScreen, useScreen } from '../../state/screen'
import { copyText } from '../copy-text'

/** What can be taken of a claim into another text. */
type Taken = 'citation' | 'bibtex' | 'link'

/** Characters of a link above which some proxies and mail programs refuse or cut it; Allegiance's own server takes far more. */
const LONG_LINK = 8_000

/** Copies where a claim is made, or a link to its card, and says what was copied; where the browser refuses, the text stands there to be copied by hand. `statement` is the id of the claim's sentence. */
export function CopyClaim({ claim, statement }: { claim: ClaimDetail; statement: string }) {
  const { addressOf } = useScreen()
  const view = useOnScreen((s) => s.view)
  const [outcome, setOutcome] = useState<{ what: Taken; text: string; copied: boolean } | null>(null)
  const texts: Record<Taken, () => string> = {
    citation: () => chicagoNote(claim),
    bibtex: () => bibtexEntry(claim),
    link: () => addressOf({ ...view, selection: view.selection && { ...view.selection, claim: claim.id } }),
  }
  const copy = (what: Taken) => {
    const text = texts[what]()
    void copyText(text).then((copied) => setOutcome({ what, text, copied }))
  }
  return (
    <div className="copy-claim">
      {(Object.keys(texts) as Taken[]).map((what) => (
        <button key={what} type="button" className="link-button" aria-describedby={statement} onClick={() => copy(what)}>
          {t(`copy.${what}`)}
        </button>
      ))}
      <span role="status" className="quiet">
        {outcome && (outcome.copied ? t(`copied.${outcome.what}`) : t(`notCopied.${outcome.what}`))}
        {outcome?.what === 'link' && outcome.text.length > LONG_LINK && (
          <>
            <br />
            {t('longLink', { length: number(outcome.text.length) })}
          </>
        )}
      </span>
      {outcome && !outcome.copied && (
        <textarea
          readOnly
          rows={4}
          aria-label={t(`byHand.${outcome.what}`)}
          value={outcome.text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  )
}
