import { create } from 'zustand'

/**
 * Opens and closes a dialog, which is loaded when it is first opened. `open` counts its openings, 0 while it is closed: a
 * browser tells of a dialog's closing after it has given the focus back, so that the dialog may have been opened again by then.
 */
function dialogDoor() {
  let openings = 0
  const useDoor = create<{ open: number }>()(() => ({ open: 0 }))
  return {
    useDoor,
    open: () => useDoor.setState({ open: ++openings }),
    /** With `opening`, closes only that one. */
    close: (opening?: number) => useDoor.setState(({ open }) => ({ open: opening === undefined || opening === open ? 0 : open })),
  }
}

export const importDoor = dialogDoor()
export const exportDoor = dialogDoor()
