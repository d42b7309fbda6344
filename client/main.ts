import { askDossier } from './app/ask-dossier'
import './app/base.css'
import './app/app.css'

// The request leaves before what draws its answer is fetched.
const first = askDossier(new URLSearchParams(location.search).get('dossier'))
// Whoever waits for it says what went wrong.
first.catch(() => {})
void import('./app/start').then(({ start }) => start(first))
