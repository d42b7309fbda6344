import { words } from '../words'

/** A note of the Chicago Manual of Style, and what an entry of BibTeX notes. */
export const t = words('citation', {
  note: '{{author}}“{{title}},” {{rest}}.',
  authors: '{{author}}, ',
  two: '{{a}} and {{b}}',
  three: '{{a}}, {{b}}, and {{c}}',
  more: '{{a}} et al.',
  undated: 'n.d.',
  written: 'written {{date}}',
  published: 'published {{when}}',
  characters: 'characters {{from}} to {{to}} of the text',
})
