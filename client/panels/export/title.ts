import { FAMILY_WORDS, type Family } from '../../../model/ontology'
import type { Filters } from '../../../picture/scene/lens'
import { count, labelWords, typeName } from '../../../picture/words'
import { explorer } from '../../state/store'

/** What is left out that is named one by one. */
const MOST_NAMED = 6
/** Characters of a statement that a title has room for. */
const LONGEST = 200

/** What the picture on the screen is of, and what of that the reader has left out: a file does not show what is missing in it. */
export function viewTitle(): string {
  const { loaded, view } = explorer.getState()
  const statement = view.results[0]?.statement.replace(/\s+/g, ' ').trim()
  const of =
    loaded?.dossier?.title ??
    (statement === undefined ? 'A view' : `Query: ${statement.length > LONGEST ? `${statement.slice(0, LONGEST)} …` : statement}`)
  const left = leftOut(view.filters)
  const values = valuesLeftOut(view.filters)
  if (left.length === 0) return of
  return `${of}, without ${values > MOST_NAMED ? `${count(values, 'kind')} of nodes and ties` : left.join(', ')}`
}

/** What filters leave out, a few words each way; sources and days are told by the file itself. */
function leftOut({ hidden: { family, type, label, modality, status }, reliability, credibility }: Filters): string[] {
  const each = (values: ReadonlySet<string>, words: (value: string) => string) => list([...values].map(words).sort())
  return [
    family.size > 0 &&
      `ties of the ${family.size === 1 ? 'family' : 'families'} ${each(family, (one) => FAMILY_WORDS[one as Family]?.name ?? one)}`,
    type.size > 0 && `ties “${each(type, typeName)}”`,
    label.size > 0 && each(label, (one) => labelWords(one, true)),
    modality.size > 0 && `ties put as ${each(modality, (one) => (one === 'actual' ? 'facts' : one))}`,
    shown(status) > 0 && `${each(new Set([...status].filter((one) => one !== 'denied')), (one) => one)} ties`,
    reliability !== null && `ties graded below ${reliability}`,
    credibility !== null && `ties whose claims are less credible than ${credibility}`,
  ].filter((words) => words !== false)
}

/** Denied ties are left out unless they are asked for. */
const shown = (statuses: ReadonlySet<string>) => statuses.size - Number(statuses.has('denied'))

function valuesLeftOut({ hidden: { family, type, label, modality, status } }: Filters): number {
  return family.size + type.size + label.size + modality.size + shown(status)
}

function list(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}` : words.join('')
}

/** Whether the legend leaves anything out of the picture that other parts of the graph keep. */
export const leavesOut = (filters: Filters): boolean => leftOut(filters).length > 0
