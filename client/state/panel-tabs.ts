/** Where a tab of the panel shows, beside the explorer, which has them all. */
interface Shows {
  /**
   * In the exported page too, which has no server to ask: it takes its answers from `state/screen.ts`, never from `state/api.ts`. The
   * analysis stands there only where the file carries one.
   */
  page: boolean
  /** On a narrow screen only; a wide one has it elsewhere. */
  narrow: boolean
}

/**
 * The tabs of the panel beside the picture, in the order they stand; `details` is up at the start. What a new one lacks is a type error:
 * its label `tab.<name>` in the catalogue `shell`, its `failed.<name>` in `fault`, its content in `shell/Panel.tsx` and, with `page`,
 * in `page/PagePanel.tsx`.
 */
export const PANEL_TABS = {
  details: { page: true, narrow: false },
  list: { page: true, narrow: false },
  analysis: { page: true, narrow: false },
  legend: { page: true, narrow: true },
} as const satisfies Record<string, Shows>

export type PanelTab = keyof typeof PANEL_TABS
/** A tab that the exported page shows too. */
export type PageTab = { [Tab in PanelTab]: (typeof PANEL_TABS)[Tab]['page'] extends true ? Tab : never }[PanelTab]
