import { askFirst, firstOf } from './app/ask-dossier'
import { readView } from './url-state'
import './app/base.css'
import './app/app.css'

// The request leaves before what draws its answer is fetched.
const first = askFirst(firstOf(readView(location.search)))
// Whoever waits for it says what went wrong.
first.catch(() => {})
void import('./app/start').then(({ start }) => start(first))
