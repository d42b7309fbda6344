import { useStore } from 'zustand'
import { theme, type Theme } from './theme'

/** The theme on the screen. */
export function useTheme(): Theme {
  return useStore(theme, (state) => state.theme)
}
