import { EARLIEST, LATEST, readBetween, readDate, readLastDay } from './dates'
import type { Holding, HoldingAnswer, HoldingReason } from './holding'
import type { Bound } from './lives'

/** The five answers in words, for a legend, a card, a status line. */
export const HOLDING_WORDS: Record<Holding, { name: string; short: string; means: string }> = {
  holds: { name: 'Holds', short: 'holds', means: 'holds at the date; an event: has happened' },
  'attested-earlier': { name: 'Last attested earlier', short: 'last attested earlier', means: 'attested before the date, no end known' },
  'unknown-start': { name: 'Start unknown', short: 'start unknown', means: 'attested only after the date; it may have held already' },
  uncertain: {
    name: 'Uncertain',
    short: 'uncertain',
    means: 'the date lies within what dates leave open, or sources contradict one another',
  },
  'does-not-hold': { name: 'Does not hold', short: 'does not hold', means: 'before its start, after its end, before the event' },
}

/** How many ties have each answer, as the status line says it: `6 hold, 58 last attested earlier`. Answers that no tie has are left out. */
export function readHoldings(counts: Readonly<Record<Holding, number>>): string {
  const words: Record<Holding, (n: number) => string> = {
    holds: (n) => (n === 1 ? 'holds' : 'hold'),
    'attested-earlier': () => 'last attested earlier',
    'unknown-start': () => 'start unknown',
    uncertain: () => 'uncertain',
    'does-not-hold': (n) => (n === 1 ? 'does not' : 'do not'),
  }
  return (Object.keys(words) as Holding[])
    .filter((holding) => counts[holding] > 0)
    .map((holding) => `${counts[holding]} ${words[holding](counts[holding])}`)
    .join(', ')
}

/** An answer with its reason: `last attested earlier: last attested in May 2022; no source says whether it goes on`. */
export function readAnswer({ holding, reason }: HoldingAnswer, nameOf: (id: string) => string): string {
  return `${HOLDING_WORDS[holding].name}. ${readReason(reason, nameOf)}.`
}

/** A reason as a sentence, without its full stop. `nameOf` gives the name of a node by its id. */
export function readReason(reason: HoldingReason, nameOf: (id: string) => string): string {
  switch (reason.rule) {
    case 'within':
      return reason.from === reason.to || readBetween(reason.from, reason.to).startsWith('in ')
        ? `Attested ${readBetween(reason.from, reason.to)}`
        : `Attested from ${readDate(reason.from)} to ${readLastDay(reason.to)}`
    case 'happened':
    case 'before-event':
      return `It happened ${readBetween(reason.from, reason.to)}`
    case 'last-attested':
      return `Last attested ${attested(reason.from, reason.to, 'to')}; no source says whether it goes on`
    case 'first-attested':
      return `First attested ${attested(reason.from, reason.to, 'from')}; no source says when it began`
    case 'imprecise':
      return `${{ start: 'It began', end: 'It ended', time: 'It is dated' }[reason.of]} ${readBetween(reason.from, reason.to)}; no source gives a closer date`
    case 'contradicted':
      return `Sources contradict one another about the time ${range(reason.from, reason.to)}`
    case 'undated':
      return 'No source dates it'
    case 'not-begun':
      return reason.from === reason.to
        ? `No source has it before ${readDate(reason.from)}`
        : `It began ${readBetween(reason.from, reason.to)}`
    case 'ended':
      return `It ended ${reason.from === reason.to ? readBetween(reason.from, reason.to) : `by ${readLastDay(reason.to)}`}`
    case 'bound':
      return `${readBound(reason.bound, nameOf)}${reason.attested ? ', though a source attests the tie at this date' : ''}`
  }
}

/** `ISKP was founded between October and December 2014`. */
function readBound(bound: Bound, nameOf: (id: string) => string): string {
  const when = readBetween(bound.from, bound.to)
  const name = bound.node === null ? '' : nameOf(bound.node)
  switch (bound.what) {
    case 'founded':
      return bound.other === undefined
        ? `${name} was founded ${when}`
        : `${name} was founded by ${readLastDay(bound.to)} and succeeded ${nameOf(bound.other)}, founded ${readDate(bound.from)} or later`
    case 'born':
      return `${name} was born ${when}`
    case 'dissolved':
      return `${name} was dissolved ${when}`
    case 'died':
      return `${name} died ${when}`
    case 'event':
      return `${name} took place ${when}`
    case 'succeeded':
      return `${nameOf(bound.other!)} succeeded ${name} ${when}`
    case 'delisted':
      return `${nameOf(bound.other!)} delisted ${name} ${when}`
    case 'uttered':
      return bound.to === LATEST ? 'No source says when it was first put forward' : `It was first put forward ${when}`
  }
}

const range = (from: string, to: string) => (from === EARLIEST ? `before ${readDate(to)}` : `from ${readDate(from)} to ${readLastDay(to)}`)

/** One day of what was attested over a time: its last or its first; a period that is one month or year as such. */
function attested(from: string, to: string, side: 'from' | 'to'): string {
  const whole = readBetween(from, to)
  if (from === EARLIEST || /^(on|in) /.test(whole)) return whole
  return side === 'to' ? (to.endsWith('-31') ? `in ${readLastDay(to)}` : `on ${readDate(to)}`) : `on ${readDate(from)}`
}
