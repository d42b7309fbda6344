import { count } from '../../picture/words'
import type { PageClaim } from '../../model/page'
import { canVerify, findPassage, inContext, sha256 } from '../parts/claims/find-passage'
import { sourceOf } from './data'
import { h } from './dom'

/** Texts of sources that the reader has given, by source; they stay in this page's memory. */
const texts = new Map<string, { file: string; text: string; sha256: string }>()

/** Checks a claim's passage against the source's text, which the reader gives; null where the claim has no passage. */
export function passage(claim: PageClaim): HTMLElement | null {
  const { source, startOffset, endOffset, passageSha256 } = claim
  if (startOffset === undefined || endOffset === undefined || passageSha256 === undefined) return null
  if (!canVerify())
    return h(
      'p',
      { class: 'quiet' },
      'The browser computes no digests for a page opened like this, so the passage cannot be verified here. Open the file from the disk or over HTTPS.',
    )
  const finding = h('div', { class: 'finding' })
  const take = async (file: File | undefined) => {
    if (!file) return
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
    texts.set(source, { file: file.name, text, sha256: await sha256(text) })
    // Every claim of the source that is open can be looked up now.
    document.dispatchEvent(new CustomEvent('text-given', { detail: source }))
  }
  const input = h('input', {
    type: 'file',
    accept: '.txt,text/plain',
    'aria-label': 'The source’s text',
    change: () => void take(input.files?.[0]),
  })
  const words = h('span')
  const note = h('p', { class: 'quiet' }, 'The file stays in this browser; nothing is sent.')
  const element = h('div', { class: 'passage' }, finding, h('label', { class: 'link-button file' }, words, input), note)
  const look = async () => {
    const given = texts.get(source)
    words.textContent = given ? `Another file than ${given.file}` : 'Give the source’s text to see the passage'
    note.hidden = given !== undefined
    if (!given) return
    finding.replaceChildren(h('p', { role: 'status' }, 'Looking for the passage …'))
    const verdict = await findPassage(given.text, { startOffset, endOffset, passageSha256 })
    const same = given.sha256 === sourceOf(source).sha256
    if (verdict.kind === 'not-found') {
      finding.replaceChildren(
        h(
          'p',
          { role: 'status', class: 'verdict', 'data-kind': 'not-found' },
          h('strong', {}, 'Not found.'),
          ` No passage of ${given.file} has the digest that the claim was coded from${same ? ', though it is the very file' : '; it may be another edition'}.`,
        ),
      )
      return
    }
    const moved = verdict.start - startOffset
    const { before, passage, after } = inContext(given.text, verdict.start, verdict.end)
    finding.replaceChildren(
      h(
        'p',
        { role: 'status', class: 'verdict', 'data-kind': verdict.kind },
        h('strong', {}, verdict.kind === 'verified' ? 'Verified.' : 'Moved.'),
        verdict.kind === 'verified'
          ? ` The passage has the digest that the claim was coded from${same ? ', in the very file' : ''}.`
          : ` The same passage stands ${count(Math.abs(moved), 'character')} ${moved > 0 ? 'later' : 'earlier'} in this file.`,
      ),
      h('blockquote', {}, before, h('mark', {}, passage), after),
    )
  }
  document.addEventListener('text-given', function given(event) {
    if (!element.isConnected) document.removeEventListener('text-given', given)
    else if ((event as CustomEvent<string>).detail === source) void look()
  })
  void look()
  return element
}
