import { create } from 'zustand'

export type Theme = 'light' | 'dark'

const KEY = 'allegiance.theme'
const system = matchMedia('(prefers-color-scheme: dark)')

/** The theme on the screen: the reader's choice, or else the system's. */
export const useTheme = create<{ theme: Theme }>()(() => ({ theme: 'light' }))

/** Puts the theme on the page and follows the system until the reader chooses. */
export function startTheme(): void {
  const chosen = localStorage.getItem(KEY)
  apply(chosen === 'light' || chosen === 'dark' ? chosen : system.matches ? 'dark' : 'light')
  system.addEventListener('change', () => {
    if (!localStorage.getItem(KEY)) apply(system.matches ? 'dark' : 'light')
  })
}

/** Changes between light and dark, and remembers it on this machine. */
export function toggleTheme(): void {
  const theme = useTheme.getState().theme === 'dark' ? 'light' : 'dark'
  localStorage.setItem(KEY, theme)
  apply(theme)
}

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  useTheme.setState({ theme })
}
