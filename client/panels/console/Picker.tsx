import { useEffect, useState } from 'react'
import { FAMILIES, RELATIONSHIP_TYPES } from '../../../model/ontology'
import { ask } from '../../state/api'
import type { Parameter } from './parameters'
import type { Question } from './state'
import { t } from '../../../model/words/english/console'

type Param = Question['params'][number]
interface Choice {
  value: string
  words: string
}

/** Kinds that have choices: the field is a combobox, also while nothing fits what is typed. */
const CHOOSES: ReadonlySet<Param['kind']> = new Set(['node', 'nodes', 'source', 'family', 'type'])

/** Milliseconds of rest in typing before the server is asked. */
const REST = 150

/** A field for a question's parameter with what it may be: nodes by search, sources, dates, names of the ontology. */
export function Picker({ param, parameter, onChange }: { param: Param; parameter: Parameter; onChange(parameter: Parameter): void }) {
  const { name, kind, optional } = param
  const listed = kind === 'nodes'
  const text = parameter.type === 'null' ? '' : listed ? idsOf(parameter.text).join(', ') : parameter.text
  const last = listed ? text.split(',').at(-1)!.trim() : text
  const choices = useChoices(kind, last)
  const change = (next: string) => {
    if (next.trim() === '' && optional) return onChange({ name, type: 'null', text: '' })
    if (listed)
      return onChange({
        name,
        type: 'json',
        text: JSON.stringify(
          next
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean),
        ),
      })
    onChange({ name, type: kind === 'integer' ? 'integer' : 'text', text: next })
  }
  const names = useNames(kind, listed ? idsOf(parameter.text) : [text])
  return (
    <>
      <input
        id={`parameter-${name}`}
        type={kind === 'date' ? 'date' : kind === 'integer' ? 'number' : 'text'}
        min={kind === 'integer' ? 1 : undefined}
        autoComplete="off"
        spellCheck={false}
        list={CHOOSES.has(kind) ? `choices-${name}` : undefined}
        defaultValue={listed ? text : undefined}
        value={listed ? undefined : text}
        placeholder={optional ? t('anyValue') : undefined}
        aria-describedby={`about-${name}`}
        onChange={(event) => change(event.target.value)}
      />
      {CHOOSES.has(kind) && (
        <datalist id={`choices-${name}`}>
          {choices.map(({ value, words }) => (
            <option key={value} value={listed ? [...idsOf(parameter.text).slice(0, -1), value].join(', ') : value}>
              {words}
            </option>
          ))}
        </datalist>
      )}
      <p className="parameter-about quiet" id={`about-${name}`}>
        {names && (
          <>
            <strong className="parameter-means">{names}</strong>
            <br />
          </>
        )}
        {[param.description, ...(listed ? [t('idsByComma')] : [])].join(' ')}
      </p>
    </>
  )
}

/** The names of what is chosen, as one text; empty where there is none, or it is itself what one reads. */
function useNames(kind: Param['kind'], ids: readonly string[]): string {
  const [found, setFound] = useState<{ of: string; names: string }>({ of: '', names: '' })
  const of = ids.filter(Boolean).join(' ')
  useEffect(() => {
    if (of === '') return
    const timer = setTimeout(() => {
      void Promise.all(of.split(' ').map((id) => nameOf(kind, id))).then((names) =>
        setFound({ of, names: names.filter(Boolean).join(', ') }),
      )
    }, REST)
    return () => clearTimeout(timer)
  }, [kind, of])
  return of !== '' && found.of === of ? found.names : ''
}

/** Empty for what has no other name, or is not there: half a name is typed before the whole. */
async function nameOf(kind: Param['kind'], id: string): Promise<string> {
  switch (kind) {
    case 'node':
    case 'nodes': {
      const { hits } = await ask('search', {}, { q: id, limit: 12 }).catch(() => ({ hits: [] }))
      return hits.find((hit) => hit.id === id)?.name ?? ''
    }
    case 'source':
    case 'type':
      return (await choicesOf(kind, '').catch(() => [])).find(({ value }) => value === id)?.words ?? ''
    default:
      return ''
  }
}

function idsOf(json: string): string[] {
  try {
    const value: unknown = JSON.parse(json)
    return Array.isArray(value) ? value.map(String) : []
  } catch {
    return []
  }
}

/** What may be chosen; nodes are searched for as one types. */
function useChoices(kind: Param['kind'], text: string): Choice[] {
  const [choices, setChoices] = useState<Choice[]>([])
  const asked = kind === 'node' || kind === 'nodes' ? text : ''
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(
      () => {
        choicesOf(kind, asked, stop.signal).then(setChoices, () => undefined)
      },
      asked ? REST : 0,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [kind, asked])
  return choices
}

async function choicesOf(kind: Param['kind'], text: string, signal?: AbortSignal): Promise<Choice[]> {
  switch (kind) {
    case 'node':
    case 'nodes':
      return text === ''
        ? []
        : (await ask('search', {}, { q: text, limit: 12 }, signal)).hits.map(({ id, name }) => ({ value: id, words: name }))
    case 'source':
      return (await ask('sources', {}, {}, signal)).sources.map(({ id, name }) => ({ value: id, words: name }))
    case 'family':
      return FAMILIES.map((family) => ({ value: family, words: family }))
    case 'type':
      return RELATIONSHIP_TYPES.map(({ type, words }) => ({ value: type, words: words.forward }))
    default:
      return []
  }
}
