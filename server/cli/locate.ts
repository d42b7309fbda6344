import { createHash } from 'node:crypto'
import { AppError } from '../../model/app-error'

/** A claim points at no more than this (model/claim.ts). */
const LONGEST = 500

export interface Located {
  startOffset: number
  endOffset: number
  passageSha256: string
  textFragment: string
  passage: string
}

/**
 * Finds the passage of a text from its first words to its last. Line breaks count as spaces.
 * Throws `not-found`, or `bad-request` where the words fit several passages.
 */
export function locatePassage(text: string, first: string, last: string): Located {
  const starts = occurrences(text, first)
  if (starts.length === 0)
    throw new AppError('not-found', `The first words ${JSON.stringify(first)} are not in the text. Give them exactly as they stand there.`)
  const ends = occurrences(text, last)
  if (ends.length === 0)
    throw new AppError('not-found', `The last words ${JSON.stringify(last)} are not in the text. Give them exactly as they stand there.`)
  // Of the last words after a beginning, the nearest end its passage.
  const passages = starts.flatMap((start) => {
    const end = ends.find((candidate) => candidate.from >= start.from && candidate.to >= start.to)
    return end && end.to - start.from <= LONGEST ? { from: start.from, to: end.to, start, end } : []
  })
  if (passages.length === 0)
    throw new AppError(
      'not-found',
      `The last words do not follow the first within ${LONGEST} characters, the longest passage a claim may point at.`,
    )
  if (passages.length > 1)
    throw new AppError(
      'bad-request',
      `The words fit ${passages.length} passages, at ${passages.map((p) => p.from).join(', ')}. Give more of the first or last words.`,
    )
  const { from, to, start, end } = passages[0]!
  const passage = text.slice(from, to)
  return {
    startOffset: from,
    endOffset: to,
    passageSha256: createHash('sha256').update(passage).digest('hex'),
    textFragment: fragment(text, start, end),
    passage,
  }
}

interface Place {
  from: number
  to: number
}

function occurrences(text: string, words: string): Place[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'gu')
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}

/** The fragment with which a browser opens a page at the passage; one term where first and last words overlap. */
function fragment(text: string, start: Place, end: Place): string {
  const term = (from: number, to: number) => encodeURIComponent(text.slice(from, to).replace(/\s+/g, ' ')).replaceAll('-', '%2D')
  return `#:~:text=${end.from < start.to ? term(start.from, end.to) : `${term(start.from, start.to)},${term(end.from, end.to)}`}`
}
