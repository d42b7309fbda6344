import { words } from '../words'

/** The interactive page of an export, beside what it shares with the explorer. */
export const t = words('page', {
  withMarking: '{{title}} ({{marking}})',
  asOf: 'As of',
  anyDate: 'any date',
  knownAsOf: 'Known as of',
  leftOut: 'Left out',
  marking: 'Marking',
  contents: 'Contents',
  contentsCounts: '{{nodes}}, {{ties}}, {{claims}}, {{sources}}',
  selfContained: 'This file is complete: it works offline and sends nothing.',
  showHidden: 'Show what the filters hide',
})
