import { createStore } from 'zustand/vanilla'

export type Theme = 'light' | 'dark'

const KEY = 'allegiance.theme'
const system = matchMedia('(prefers-color-scheme: dark)')

/** The theme on the screen: the reader's choice, or else the system's. */
export const theme = createStore<{ theme: Theme }>()(() => ({ theme: 'light' }))

/** Puts the theme on the page and follows the system until the reader chooses. */
export function startTheme(): void {
  const chosen = localStorage.getItem(KEY)
  showTheme(chosen === 'light' || chosen === 'dark' ? chosen : system.matches ? 'dark' : 'light')
  system.addEventListener('change', () => {
    if (!localStorage.getItem(KEY)) showTheme(system.matches ? 'dark' : 'light')
  })
}

/** Changes between light and dark, and remembers it on this machine. */
export function toggleTheme(): void {
  const next = theme.getState().theme === 'dark' ? 'light' : 'dark'
  localStorage.setItem(KEY, next)
  showTheme(next)
}

/** Puts a theme on the page without remembering it. */
export function showTheme(chosen: Theme): void {
  document.documentElement.dataset.theme = chosen
  theme.setState({ theme: chosen })
}
