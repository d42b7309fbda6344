import '../parts/base.css'
import '../parts/card.css'
import '../panels/filters/filters.css'
import '../parts/claims/claims.css'
import '../panels/list/list.css'
import './page.css'
import { startTheme } from '../state/theme'
import { h } from './dom'
import { page } from './data'
import { legend } from './legend'
import { panel } from './panel'
import { stage } from './stage'
import { state } from './state'
import { topBar } from './top-bar'

startTheme()
const side = h('aside', { class: 'side', 'aria-label': 'Legend and filters' })
const told = h('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' })
const drawn = stage()
document.getElementById('page')!.replaceWith(h('div', { class: 'page' }, topBar(), side, drawn.element, panel(legend(), side), told))
document.title = `${page.title} (${page.marking})`
state.subscribe(({ said }) => {
  told.textContent = said
})
drawn.start()
