import { words } from '../words'

/** What a drawn sheet says beside its graph, and what a tie says in a caption. */
export const t = words('picture', {
  titleAsOf: '{{title}}, as of {{date}}',
  titleKnownBy: '{{title}}, known as of {{date}}',
  titleMarking: '{{title}}, {{marking}}',
  asOf: 'As of {{date}}',
  anyDate: 'At any date',
  knownBy: 'known as of {{date}}',
  without: 'without {{sources}}',
  restingOn: 'based on {{sources}}',
  highlighted: 'ties of {{node}} highlighted',
  unnamed_one: '{{count}} name left out for lack of space',
  unnamed_other: '{{count}} names left out for lack of space',
  sources: 'Sources',
  citing_one: 'source {{list}}',
  citing_other: 'sources {{list}}',
  disputed: 'disputed',
})
