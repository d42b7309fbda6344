import { askFirst, firstOf } from './state/ask-dossier'
import { readView } from './state/url-state'
import './parts/base.css'
import './shell/app.css'

// The request leaves before what draws its answer is fetched.
const first = askFirst(firstOf(readView(location.search)))
// Whoever waits for it says what went wrong.
first.catch(() => {})
void import('./shell/start').then(({ start }) => start(first))
