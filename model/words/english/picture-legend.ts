import { words } from '../words'

/** The legend of a drawn sheet. */
export const t = words('picture-legend', {
  nodes: 'Nodes',
  ties: 'Ties',
  manner: 'Modality and attribution',
  centre: 'Centre: {{node}}',
  untied: 'No tie on this date',
  stated: 'Stated in a source’s own voice',
  reported: 'Reported: only what others say',
  denied: 'Denied, or looked for and not found',
  disputedTie: 'Disputed',
  atDate: 'On this date: {{answer}}',
  numbered: 'Number in the annex',
})
