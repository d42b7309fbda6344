import { LineIcon } from '../parts/LineIcon'
import { toggleConsole, useConsoleDoor } from '../state/console-door'
import { importDoor } from '../state/dialog-door'
import { Search } from '../parts/search/Search'
import { ThemeButton } from '../parts/ThemeButton'
import { AsOf } from '../panels/timeline/AsOf'
import { KnownBy } from '../panels/timeline/KnownBy'
import { home } from '../state/acts'
import { t } from '../../model/words/english/shell'

/** The brand, which leads back to the first view; search, dates, console, import and colours. */
export function TopBar() {
  const consoleOpen = useConsoleDoor((s) => s.open)
  return (
    <>
      <a
        className="brand"
        href="/"
        title={t('backToStart')}
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
        aria-label={t('console')}
        title={t('consoleKey')}
        aria-pressed={consoleOpen}
        onClick={toggleConsole}
      >
        <LineIcon path="M3 4.500h14v11H3ZM6 8l2.500 2L6 12M10.500 12.500h3.500" size={18} width={1.6} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('import')}
        title={t('importWhat')}
        aria-haspopup="dialog"
        onClick={importDoor.open}
      >
        <LineIcon path="M9 3.500h7.500v13H9M2.500 10H12M8.500 6.500 12 10l-3.500 3.500" size={18} width={1.6} />
      </button>
      <ThemeButton />
    </>
  )
}
