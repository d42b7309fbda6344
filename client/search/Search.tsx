import { useEffect, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { RouteAnswer } from '../../model/api/routes'
import { primaryLabel } from '../../model/ontology'
import { ask } from '../api'
import { select } from '../app/store'
import { ShapeSwatch } from '../filters/Swatch'
import { count, labelWords } from '../graph/words'
import './search.css'

type Hit = RouteAnswer<'search'>['hits'][number]

/** Milliseconds of rest in typing before the server is asked. */
const REST = 120

/** The search box: names, aliases and identifiers, typos forgiven; choosing a hit jumps to its node. */
export function Search() {
  const [text, setText] = useState('')
  const { hits, note } = useHits(text.trim())
  const choose = (id: string) => {
    setText('')
    void select({ kind: 'node', id }, true)
  }
  return (
    <ComboBox className="search" aria-label="Search the graph" items={hits} inputValue={text} onInputChange={setText} selectedKey={null}
      onSelectionChange={(key) => key !== null && choose(String(key))} allowsCustomValue allowsEmptyCollection menuTrigger="input">
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true"><path d="m14 14 3.5 3.500M15.5 9a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" /></svg>
      <Input placeholder="Search: ISIS-K, Taliban, SCO …" onKeyDown={(event) => {
        // Enter without a choice takes the best hit.
        if (event.key === 'Enter' && hits[0] && !event.currentTarget.getAttribute('aria-activedescendant')) choose(hits[0].id)
      }} />
      <Popover className="hits" offset={6}>
        <ListBox renderEmptyState={() => <p className="no-hits">{note}</p>}>
          {(hit: Hit) => (
            <ListBoxItem id={hit.id} textValue={hit.name} className="hit">
              <ShapeSwatch label={primaryLabel(hit.labels)} />
              <span className="hit-name">{hit.name}{hit.abbreviation && <span className="quiet"> · {hit.abbreviation}</span>}</span>
              <span className="quiet">{hit.matched ? `found as ${hit.matched}` : `${labelWords(primaryLabel(hit.labels))} · ${count(hit.ties, 'tie')}`}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function useHits(text: string): { hits: Hit[]; note: string } {
  const [found, setFound] = useState<{ hits: Hit[]; note: string }>({ hits: [], note: 'Searching …' })
  useEffect(() => {
    if (!text) {
      setFound({ hits: [], note: 'Type a name, an alias or an identifier.' })
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask('search', {}, { q: text, limit: 12 }, stop.signal).then(
        ({ hits }) => setFound({ hits, note: `Nothing is called “${text}” here.` }),
        (error: unknown) => {
          if (!stop.signal.aborted) setFound({ hits: [], note: error instanceof Error ? error.message : String(error) })
        },
      )
    }, REST)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])
  return found
}
