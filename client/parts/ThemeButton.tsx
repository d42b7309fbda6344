import { t } from '../../model/words/english/shell'
import { toggleTheme } from '../state/theme'
import { useTheme } from '../state/use-theme'

/** Changes between light and dark colours. */
export function ThemeButton() {
  const dark = useTheme() === 'dark'
  const words = t(dark ? 'lightColours' : 'darkColours')
  return (
    <button type="button" className="icon-button" aria-label={words} title={words} onClick={toggleTheme}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        {dark ? (
          <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
            <circle cx="10" cy="10" r="3.6" />
            <path d="M10 1.800v2M10 16.200v2M1.8 10h2M16.2 10h2M4.2 4.200l1.4 1.400M14.4 14.400l1.4 1.400M4.2 15.800l1.4-1.400M14.4 5.600l1.4-1.4" />
          </g>
        ) : (
          <path
            d="M16.5 12.200A7 7 0 0 1 7.8 3.500a7 7 0 1 0 8.7 8.700Z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
        )}
      </svg>
    </button>
  )
}
