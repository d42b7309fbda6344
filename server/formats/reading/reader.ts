import type { ImportOptions } from '../../../model/imports'
import type { Source } from '../../../model/claim-schema'
import type { Family, Sign } from '../../../model/ontology'
import type { ClaimDates } from '../../../model/dates'
import { AppError } from '../../../model/app-error'
import type { InputFile } from '../../files/input'
import type { Value } from '../../store/contract'

/** What a file is, said before any element of it is given. */
export interface ImportAbout {
  kind: 'about'
  title?: string
  description?: string
  /** Whether ids of nodes mean something only in the file (`1`, `n0`), or are the same wherever they stand (STIX, UN references, ours). */
  ids: 'local' | 'global'
  /** A whole graph of Allegiance, claims and sources included: it is put back as it was, and nothing that the file lacks is filled in. */
  whole?: boolean
  /** Terms on which it may be used, as it says them. */
  terms?: readonly string[]
  /** Markings of its elements that are not understood, by what they are called: how far it may be passed on has to be said. */
  unreadMarkings?: readonly string[]
  /** What the file says of itself as a source. */
  source?: Partial<
    Pick<
      Source,
      'title' | 'author' | 'publisher' | 'publishedAt' | 'publishedAtPrecision' | 'url' | 'language' | 'reliability' | 'marking' | 'kind'
    >
  >
}

/**
 * A node as the file has it. Its id may be anything; a slug is made of it, and the id kept as `originalId`.
 * Labels that the model has bring their base label, others come under Thing; `name` defaults to the id.
 * Properties that stores cannot hold become JSON text; those that would stand for something else get an underscore.
 */
export interface ImportNode {
  kind: 'node'
  id: string
  labels: readonly string[]
  name?: string
  properties: Record<string, Value>
  /** Where in the file, e.g. `row 12`, `node n3` or `line 40, node n3`. */
  place: string
  /** The node is only named by a relationship, and may be given again: the first time counts. */
  mention?: boolean
}

/**
 * A relationship as the file has it, between ids as the file has them; the nodes may come later. A type that the model
 * has keeps its family and sign where its ends fit; others are declared. Dates become intervals and spans.
 */
export interface ImportRelationship {
  kind: 'relationship'
  /** By default that of the options, else LINKED_TO (LINKED_WITH without direction). */
  type?: string
  start: string
  end: string
  /** False where the file's edge has no direction. */
  directed?: boolean
  properties: Record<string, Value>
  place: string
  /** Where it stands in the file, in few words that no other relationship of the file has; by default the place. */
  locator?: string
  /** Times at which it holds. */
  dates?: readonly ClaimDates[]
  /** The word the type allows beside it. */
  qualifier?: string
  /** Id of a source that the reader gave before; by default the file itself. */
  source?: string
  /** 1 to 6; 6 (cannot be judged) by default. */
  credibility?: number
}

/** A type of the file's own, before the first relationship of it. */
export interface ImportType {
  kind: 'type'
  type: string
  family?: Family
  sign?: Sign
  symmetric?: boolean
  forward?: string
  backward?: string
}

/** A document that the file takes its rows from. */
export interface ImportSource {
  kind: 'source'
  /** As relationships name it. */
  id: string
  properties: Partial<Omit<Source, 'id' | 'importId' | 'dossier'>> & { name: string }
  place: string
}

/** What the file says of how far it may be passed on beside its nodes and relationships, which say it in their properties. It may come at any time. */
export interface ImportMarking {
  kind: 'marking'
  /** `marking`: the text is a marking, and one that is not understood is asked about; `tags`: tags that may name one; `words`: prose that may. */
  as: 'marking' | 'tags' | 'words'
  text: string
}

/** Something to know of the file: `unreadable` is an element that cannot be taken, the others lose nothing. */
export interface ImportProblem {
  kind: 'problem'
  severity: 'unreadable' | 'left-out' | 'note'
  place: string
  message: string
  /** How much is left out, where that is more than one: the place is that of the first. */
  count?: number
}

export type ImportItem = ImportAbout | ImportNode | ImportRelationship | ImportType | ImportSource | ImportMarking | ImportProblem

/**
 * What reads a format. Reading is streamed and its memory bounded: by what stands open in the file, not by its size.
 * What makes the whole file unreadable is thrown (`unreadable` below); what spoils one element is a problem item.
 */
export interface ImportFormat {
  /**
   * How likely a file is of this format, 0 to 1, by its first 64 kB and its name. The likeliest format reads it, of equals the one that stands
   * first in server/import/registry.ts, and below 0.2 none does. 1: the file says that it is of it; about 0.9: nothing else has its structure;
   * 0.7 to 0.8: its structure, which others might have; less: hardly more than its name speaks for it.
   */
  detect(head: string, name: string): number
  /** Everything in the file, in batches. `about` comes before any element, and once. */
  read(input: InputFile, options: ImportOptions): AsyncIterable<readonly ImportItem[]>
}

/** A file that cannot be read on from some place. */
export function unreadable(place: string, what: string, options?: ErrorOptions): AppError {
  const text = place === '' ? what : `${place}: ${what}`
  return new AppError('unreadable-file', `${text[0]!.toUpperCase()}${text.slice(1)}`, { place }, options)
}

/** An element that cannot be taken, where it stands, and why. */
export function problem(place: string, message: string): ImportProblem {
  return { kind: 'problem', severity: 'unreadable', place, message }
}
