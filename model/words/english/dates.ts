import { plain } from '../plain'

/** Dates and times of claims, to stand within a sentence. */
export const t = plain('dates', {
  before: 'before {{date}}',
  asOf: 'as of {{date}}',
  unknownDay: 'an unknown day (the page has no date)',

  undated: 'no dates given',
  from: 'from {{from}}, end unknown',
  fromOpen: 'from {{from}}, continuing when the source wrote',
  fromTo: 'from {{from}}, to {{to}}',
  fromBefore: 'from {{from}}, ended before {{to}}',
  begun: 'began before {{from}}, end unknown',
  begunOpen: 'began before {{from}}, continuing when the source wrote',
  begunTo: 'began before {{from}}, to {{to}}',
  begunBefore: 'began before {{from}}, ended before {{to}}',
  open: 'start unknown, continuing when the source wrote',
  to: 'start unknown, to {{to}}',
  endedBefore: 'start unknown, ended before {{to}}',
  happenedBefore: 'on an unknown day before {{to}}',

  unknownTime: 'at an unknown time',
  by: 'by {{date}}',
  onOrAfter: 'on or after {{date}}',
  on: 'on {{date}}',
  in: 'in {{date}}',
  between: 'between {{from}} and {{to}}',
})
