import { toggleConsole, useConsoleDoor } from '../state/console-door'
import { openImport } from '../state/import-door'
import { Search } from '../parts/search/Search'
import { AsOf } from '../panels/timeline/AsOf'
import { KnownBy } from '../panels/timeline/KnownBy'
import { home } from '../state/acts'
import { toggleTheme } from '../state/theme'
import { useTheme } from '../state/use-explorer'

/** The brand, which leads back to the first view; search, dates, console, import and colours. */
export function TopBar() {
  const dark = useTheme() === 'dark'
  const consoleOpen = useConsoleDoor((s) => s.open)
  return (
    <>
      <a
        className="brand"
        href="/"
        title="Back to the first view"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          home(null)
        }}
      >
        <img src="/icon.svg" alt="" width="26" height="26" />
        <span>Allegiance</span>
      </a>
      <Search />
      <AsOf />
      <KnownBy />
      <button
        type="button"
        className="icon-button"
        aria-label="Cypher console"
        title="Cypher console (Ctrl+J)"
        aria-pressed={consoleOpen}
        onClick={toggleConsole}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M3 4.500h14v11H3ZM6 8l2.500 2L6 12M10.500 12.500h3.500"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label="Import"
        title="Import a file, or take an import back"
        aria-haspopup="dialog"
        onClick={openImport}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M9 3.500h7.500v13H9M2.500 10H12M8.500 6.500 12 10l-3.500 3.500"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={dark ? 'Light colours' : 'Dark colours'}
        title={dark ? 'Light colours' : 'Dark colours'}
        onClick={toggleTheme}
      >
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
    </>
  )
}
