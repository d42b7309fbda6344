import { useEffect, useRef, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { primaryLabel } from '../../../model/ontology'
import { useActs, useScreen, type Hit } from '../../state/screen'
import { ShapeSwatch } from '../Swatch'
import { labelWords } from '../../../model/terms'
import { t } from '../../../model/words/english/search'
import { common } from '../../../model/words/english/common'
import { counts } from '../../../model/words/english/counts'
import './search.css'

/** Milliseconds of rest in typing before somebody else is asked. */
const REST = 120

/** The search box of the top bar; choosing a hit jumps to its node. */
export function Search() {
  const { select } = useActs()
  return <NodeSearch label={t('label')} placeholder={t('placeholder')} onChoose={(id) => select({ kind: 'node', id })} />
}

/** A box to find a node in: names, aliases and identifiers, typos forgiven; `except` is one that cannot be meant. */
export function NodeSearch({
  label,
  placeholder,
  except,
  autoFocus,
  onChoose,
}: {
  label: string
  placeholder: string
  except?: string
  autoFocus?: boolean
  onChoose(id: string): void
}) {
  const { showSearch } = useActs()
  const [text, setText] = useState('')
  const { hits: found, note, of } = useHits(text.trim())
  const hits = found.filter(({ id }) => id !== except)
  // Enter pressed before the answer is here counts when it comes.
  const entered = useRef(false)
  const choose = (id: string) => {
    entered.current = false
    setText('')
    onChoose(id)
  }
  const cypher = () => {
    const asked = text.trim()
    setText('')
    showSearch?.(asked)
  }
  useEffect(() => {
    if (entered.current && of === text.trim() && hits[0]) choose(hits[0].id)
  })
  return (
    <ComboBox
      className="search"
      aria-label={label}
      items={hits}
      inputValue={text}
      onInputChange={(next) => {
        entered.current = false
        setText(next)
      }}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && choose(String(key))}
      allowsCustomValue
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <path
          d="m14 14 3.5 3.500M15.5 9a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinecap="round"
        />
      </svg>
      <Input
        placeholder={placeholder}
        autoFocus={autoFocus}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() && showSearch) return cypher()
          // Enter without a choice takes the best hit.
          if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant') || !text.trim()) return
          if (of === text.trim() && hits[0]) choose(hits[0].id)
          else entered.current = of !== text.trim()
        }}
      />
      <Popover className="hits" offset={6}>
        <ListBox renderEmptyState={() => <p className="no-hits">{note}</p>}>
          {(hit: Hit) => (
            <ListBoxItem id={hit.id} textValue={hit.name} className="hit">
              <ShapeSwatch label={primaryLabel(hit.labels)} />
              <span className="hit-name">
                {hit.name}
                {hit.abbreviation && <span className="quiet"> · {hit.abbreviation}</span>}
              </span>
              <span className="quiet">
                {hit.matched
                  ? t('foundAs', { name: hit.matched })
                  : t('kind', { kind: labelWords(primaryLabel(hit.labels)), ties: counts('ties', { count: hit.ties }) })}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
        {showSearch && (
          <p className="hits-foot">
            <button type="button" className="link-button" onClick={cypher}>
              {common('showCypher')}
            </button>
            <span className="quiet hits-key">{t('showCypherKey')}</span>
          </p>
        )}
      </Popover>
    </ComboBox>
  )
}

/** What is found for a text; `of` says for which text, since answers may come later than keys. */
function useHits(text: string): { hits: readonly Hit[]; note: string; of: string } {
  const { answers } = useScreen()
  const [found, setFound] = useState<{ hits: readonly Hit[]; note: string; of: string }>(() => ({ hits: [], note: t('searching'), of: '' }))
  useEffect(() => {
    if (!text) return
    const stop = new AbortController()
    const show = (hits: readonly Hit[]) => setFound({ hits, note: t('nothing', { text }), of: text })
    const question = answers.search(text)
    if ('answer' in question) return show(question.answer)
    const timer = setTimeout(() => {
      question.ask(stop.signal).then(show, (error: unknown) => {
        if (!stop.signal.aborted) setFound({ hits: [], note: error instanceof Error ? error.message : String(error), of: text })
      })
    }, REST)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text, answers])
  return text ? found : { hits: [], note: '', of: '' }
}
