const KEY = 'allegiance.decider'

/** Who decided last in this browser; empty where nobody did, or it keeps nothing. */
export function lastDecider(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

export function rememberDecider(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // The browser keeps nothing for this page: the name is asked for again next time.
  }
}
