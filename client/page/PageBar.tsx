import type { PageData } from '../../model/api/page'
import { AsOf } from '../panels/timeline/AsOf'
import { Search } from '../parts/search/Search'
import { ThemeButton } from '../parts/ThemeButton'

/** Title and marking, search, date and colours. */
export function PageBar({ page: { title, marking } }: { page: PageData }) {
  return (
    <header className="bar">
      <div className="title">
        <p className="name" title={title}>
          {title}
        </p>
        <p className="stamp" data-marking={marking}>
          {marking}
        </p>
      </div>
      <Search />
      <AsOf />
      <ThemeButton />
    </header>
  )
}
