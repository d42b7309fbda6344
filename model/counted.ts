import type { Modality, Status } from './claim'

/** What an analysis looks at where it is not told: asserted ties, stated or reported; at a date those that hold then. What is denied is no tie. */
export const ANALYSIS_LENS: { modalities: Modality[]; statuses: Exclude<Status, 'denied'>[] } = {
  modalities: ['actual'],
  statuses: ['stated', 'reported'],
}

/** Labels of what takes no side: ties with such a node are not counted. */
export const TAKES_NO_SIDE: ReadonlySet<string> = new Set(['Place', 'Event', 'Theme'])
