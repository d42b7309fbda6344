import { words } from '../words'

/** What the cards say of claims: attributes, estimates, evidence. */
export const t = words('claims', {
  attributes: 'What else is said',
  contradicted: 'contradicted',
})
