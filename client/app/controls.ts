// What the reader uses but the picture can be drawn without: fetched once the picture stands.
export { AsOf } from '../timeline/AsOf'
export { Search } from '../search/Search'
export { Panel } from './Panel'
