import { words } from '../words'

/** Words that every part of the screen uses. */
export const common = words('common', {
  close: 'Close',
  showCypher: 'Show the Cypher',
  loading: 'Loading …',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Not copied: the browser refused',
})
