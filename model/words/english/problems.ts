import { plain } from '../plain'

/** What may go wrong before the catalogue is there. */
export const t = plain('problems', {
  noAnswer: 'The server does not answer. Check that it is running, then try again.',
  status: 'The server answered with status {{status}}. Its log says what happened.',
  unexpected: 'The answer of {{address}} is not what this page expects: {{fault}}. Reload the page.',
  lengths: 'its columns differ in length',
  unknown: 'unknown fault',
  pathGone: 'This graph does not contain the path that the link names. Ask for the paths between its ends again.',
})
