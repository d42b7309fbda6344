import { words } from '../words'

/** The date that ties are shown as of, and the date by which their sources were published. */
export const t = words('timeline', {
  asOfDate: 'As of a date',
  asOf: 'As of',
  asOfByMonth: 'As-of date, by month',
  clearAsOf: 'Clear the as-of date',
  anyDatePlaceholder: 'any date',
  dateForms: 'A year, month or day: 2015, 2015-09, 2015-09-30, September 2015',

  earlierChange: 'Earlier change: {{date}}',
  laterChange: 'Later change: {{date}}',
  noEarlierChange: 'No earlier change',
  noLaterChange: 'No later change',
  earlierPublication: 'Earlier publication: {{date}}',
  laterPublication: 'Later publication: {{date}}',
  noEarlierPublication: 'No earlier publication',
  noLaterPublication: 'No later publication',

  takenAs: 'Taken as {{date}}.',
  takenAsFirstOfMonth: 'Taken as {{date}}, the first day of the month.',
  takenAsFirstOfQuarter: 'Taken as {{date}}, the first day of the quarter.',
  takenAsFirstOfYear: 'Taken as {{date}}, the first day of the year.',
  ambiguous: '“{{text}}” may be {{dates}}. Write {{forms}}.',
  noDate: '“{{text}}” is not a date. Write a year, a month or a day, such as 2016, 2016-06, 2016-06-15 or June 2016.',
  noMonth: '“{{text}}” is not a date: there is no month {{month}}.',
  noDay: '“{{text}}” is not a date: {{month}} has no day {{day}}.',

  knownAnyDate: 'Known as of: any date',
  knownDate: 'Known as of: {{date}}',
  knownTitle: 'Known as of a date',
  knownWhat: 'Counts only sources published by then, so the graph shows what could be known on that date.',
  publishedBy: 'Published by',
  clearPublished: 'Clear the publication date',
  allCount_one: 'The only source behind this graph counts.',
  allCount_other: 'All {{count}} sources behind this graph count.',
  someCount_one: '{{count}} of the {{all}} behind this graph counts.',
  someCount_other: '{{count}} of the {{all}} behind this graph count.',
  countPossible_one: 'Also count {{count}} source that may have been published by then',
  countPossible_other: 'Also count {{count}} sources that may have been published by then',
  undated_one: '{{count}} source without a date is left out.',
  undated_other: '{{count}} sources without a date are left out.',
})
