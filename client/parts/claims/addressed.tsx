import { useEffect, useRef } from 'react'
import { t } from '../../../model/words/english/claims'
import { useOnScreen } from '../../state/screen'

/** Whether the address that the reader came by names this claim. */
export function useAddressed(claim: string): boolean {
  return useOnScreen((s) => s.view.selection?.claim === claim)
}

/** The card of a claim; the one that the address names comes into sight and takes the keyboard's focus. */
export function useInSight(addressed: boolean) {
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!addressed) return
    card.current?.scrollIntoView()
    card.current?.focus({ preventScroll: true })
  }, [addressed])
  return card
}

/** Says so where the address names a claim that is none of those shown. */
export function UnknownClaim({ known }: { known: readonly string[] }) {
  const claim = useOnScreen((s) => s.view.selection?.claim)
  if (claim === undefined || known.includes(claim)) return null
  return <p role="alert">{t('unknownClaim', { claim })}</p>
}
