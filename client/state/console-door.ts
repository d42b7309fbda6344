import { create } from 'zustand'

/** A statement to be looked at in the console, with its parameters as plain values. */
export interface ConsoleRequest {
  title?: string
  statement: string
  parameters?: Readonly<Record<string, unknown>>
  run?: boolean
}

/** Whether the console is up, and what somebody wants to see in it. The console itself is loaded when it is first opened. */
export const useConsoleDoor = create<{ open: boolean; asked: ConsoleRequest | null }>()(() => ({ open: false, asked: null }))

/** Opens the console with a statement in a tab of its own. */
export function openInConsole(asked: ConsoleRequest): void {
  useConsoleDoor.setState({ open: true, asked })
}

export function toggleConsole(): void {
  useConsoleDoor.setState(({ open }) => ({ open: !open }))
}

/** Opens and closes the console: Ctrl or Cmd and J. */
export function consoleKey(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 'j' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
  event.preventDefault()
  toggleConsole()
}
