import { EARLIEST, LATEST, readBetween, readDate, readLastDay } from './dates'
import { HOLDINGS, type Holding, type HoldingAnswer, type HoldingReason } from './holding'
import type { Bound } from './lives'
import { t } from './words/english/holding'

/** The five answers in words, for a legend, a card, a status line: read when they are shown, in the language of the interface. */
export const HOLDING_WORDS = Object.fromEntries(
  HOLDINGS.map((holding) => [
    holding,
    {
      get name() {
        return t(`name.${holding}`)
      },
      get short() {
        return t(`short.${holding}`)
      },
      get means() {
        return t(`means.${holding}`)
      },
    },
  ]),
) as Record<Holding, { readonly name: string; readonly short: string; readonly means: string }>

/** How many ties have each answer, as the status line says it: `6 hold, 58 last attested earlier`. Answers that no tie has are left out. */
export function readHoldings(counts: Readonly<Record<Holding, number>>): string {
  return HOLDINGS.filter((holding) => counts[holding] > 0)
    .map((holding) => t(`count.${holding}`, { count: counts[holding] }))
    .join(', ')
}

/** An answer with its reason: `Last attested earlier. Last attested in May 2022; no source says whether it goes on.` */
export function readAnswer({ holding, reason }: HoldingAnswer, nameOf: (id: string) => string): string {
  return t('answer', { answer: HOLDING_WORDS[holding].name, reason: readReason(reason, nameOf) })
}

/** A reason as a sentence, without its full stop. `nameOf` gives the name of a node by its id. */
export function readReason(reason: HoldingReason, nameOf: (id: string) => string): string {
  switch (reason.rule) {
    case 'within':
      return isOnePeriod(reason.from, reason.to)
        ? t('attested', { when: readBetween(reason.from, reason.to) })
        : t('attestedFromTo', { from: readDate(reason.from), to: readLastDay(reason.to) })
    case 'happened':
    case 'before-event':
      return t('happened', { when: readBetween(reason.from, reason.to) })
    case 'last-attested':
      return t('lastAttested', { when: attested(reason.from, reason.to, 'to') })
    case 'first-attested':
      return t('firstAttested', { when: attested(reason.from, reason.to, 'from') })
    case 'imprecise':
      return t(`imprecise.${reason.of}`, { when: readBetween(reason.from, reason.to) })
    case 'contradicted':
      return reason.from === EARLIEST
        ? t('contradictedBefore', { date: readDate(reason.to) })
        : t('contradictedFromTo', { from: readDate(reason.from), to: readLastDay(reason.to) })
    case 'undated':
      return t('undated')
    case 'not-begun':
      return reason.from === reason.to
        ? t('notBefore', { date: readDate(reason.from) })
        : t('began', { when: readBetween(reason.from, reason.to) })
    case 'ended':
      return reason.from === reason.to
        ? t('ended', { when: readBetween(reason.from, reason.to) })
        : t('endedBy', { date: readLastDay(reason.to) })
    case 'bound':
      return reason.attested ? t('thoughAttested', { reason: readBound(reason.bound, nameOf) }) : readBound(reason.bound, nameOf)
  }
}

/** `ISKP was founded between October and December 2014`. */
function readBound(bound: Bound, nameOf: (id: string) => string): string {
  const when = readBetween(bound.from, bound.to)
  const node = bound.node === null ? '' : nameOf(bound.node)
  switch (bound.what) {
    case 'founded':
      return bound.other === undefined
        ? t('founded', { node, when })
        : t('foundedAsSuccessor', { node, date: readLastDay(bound.to), other: nameOf(bound.other), from: readDate(bound.from) })
    case 'born':
      return t('born', { node, when })
    case 'dissolved':
      return t('dissolved', { node, when })
    case 'died':
      return t('died', { node, when })
    case 'event':
      return t('tookPlace', { node, when })
    case 'succeeded':
      return t('succeeded', { other: nameOf(bound.other!), node, when })
    case 'delisted':
      return t('delisted', { other: nameOf(bound.other!), node, when })
    case 'uttered':
      return bound.to === LATEST ? t('neverUttered') : t('uttered', { when })
  }
}

/** One day of what was attested over a time: its last or its first; a period that is one day, month or year as such. */
function attested(from: string, to: string, side: 'from' | 'to'): string {
  if (from === EARLIEST || isOnePeriod(from, to)) return readBetween(from, to)
  // The last day of a month stands for the month.
  return side === 'from' ? readBetween(from, from) : readBetween(to.endsWith('-31') ? `${to.slice(0, 8)}01` : to, to)
}

/** Whether two days are the ends of one day, month or year. */
function isOnePeriod(from: string, to: string): boolean {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  return from === to || (from === `${month}-01` && to === `${month}-31`) || (from === `${year}-01-01` && to === `${year}-12-31`)
}
