import { t } from '../../model/words/english/search'
import { NO_FILTERS } from '../../picture/scene/lens'
import { clearFilters, filter, select } from './acts'
import { addressOf, ask } from './api'
import { openable } from './openings'
import type { Screen } from './screen'
import { showCypher } from './shown-cypher'
import { explorer, go } from './store'
import { writeView } from './url-state'

const asSearched = (q: string) => ({ q, limit: 12 })

/** The explorer's screen: its store, with answers from the server. */
export const explorerScreen: Screen = {
  store: explorer,
  answers: {
    node: (id) => ({ ask: (signal) => ask('node', { id }, {}, signal) }),
    tie: (id) => ({ ask: (signal) => ask('tieEvidence', { id }, {}, signal) }),
    search: (text) => ({ ask: async (signal) => (await ask('search', {}, asSearched(text), signal)).hits }),
  },
  acts: {
    select: (selection) => void select(selection, true),
    canSelect: () => true,
    openable,
    filter,
    clearFilters,
    setDate: (asOf, how) => go({ asOf }, how),
    drawCamps: (camps) => go(camps === null ? { camps, hulls: true } : { camps }),
    outlineCamps: (hulls) => go({ hulls }),
    showSearch: (text) =>
      showCypher(t('cypherTitle', { text }), [{ what: t('cypherAct', { text }), address: addressOf('search', {}, asSearched(text)) }]),
  },
  addressOf: (view) => new URL(writeView(view) || location.pathname, location.href).href,
  usual: NO_FILTERS,
}
