import { claimedAliases } from '../../cypher/claims/claimed-aliases'
import { actorNames } from '../../cypher/nodes/actor-names'
import { relationshipType } from '../../model/ontology'
import { fold } from '../../model/search/fold'
import type { ReadingStore } from '../store/contract'
import type { ImportItem, ImportNode, ImportRelationship } from '../formats/reading/reader'
import type { Entry, Standing } from './standing'
import type { Tally } from './tally'

interface Actor {
  id: string
  name: string
}

/**
 * Ends of a table's ties that are actors of the store, by id, or by a name, alias, abbreviation or identifier that is one actor's alone, compared
 * as search compares them. Their names are read when they are first asked for: where ties are to be joined to them, or are of a type of the model.
 */
export class KnownActors {
  readonly #read: () => Promise<ActorNames>
  #names: ActorNames | null = null
  readonly #entries = new Map<string, Entry>()
  /** Ends that are called otherwise than by their id. */
  readonly #called = new Map<string, string>()
  /** Ends of which the table says more than a name. */
  readonly #described = new Set<string>()
  #ends = 0
  #joined = 0
  /** Rows that would tie known actors, and tie nodes of the import. */
  #apart = 0

  /** `join`: whether the file's ties are joined to them; otherwise it is only told which would be. */
  constructor(
    store: ReadingStore,
    private readonly standing: Standing,
    private readonly join: boolean,
  ) {
    this.#read = () => readActorNames(store)
  }

  /** Reads the actors' names where these items are the first to need them. */
  async prepare(items: readonly ImportItem[]): Promise<void> {
    if (this.#names) return
    const needed = this.join || items.some((item) => item.kind === 'relationship' && ofModel(item))
    if (needed) this.#names = await this.#read()
  }

  /** The actor of the store that a node of the file stands for, where ties are joined to those; says why it is none. */
  take(item: ImportNode, tally: Tally): Entry | null {
    if (!item.mention) return null
    this.#ends++
    if (item.name !== undefined && item.name !== item.id) this.#called.set(item.id, item.name)
    const described = Object.keys(item.properties).length > 0
    if (described) this.#described.add(item.id)
    if (!this.join) return null
    const found = this.#named(item.id)
    const called = JSON.stringify(item.name ?? item.id)
    const [actor] = found
    const stays = 'it stays a node of the import.'
    if (!actor) tally.add('note', item.place, () => `no actor of the graph is called ${called}: ${stays}`)
    else if (found.length > 1)
      tally.add(
        'note',
        item.place,
        () => `several actors of the graph are called ${called} (${found.map(({ id }) => id).join(', ')}): ${stays}`,
      )
    else if (described)
      tally.add('note', item.place, () => `${called} is the actor ${actor.id}, but the table says more of it than its name: ${stays}`)
    else {
      this.#joined++
      return this.#entry(actor.id)
    }
    return null
  }

  /** Tells of a tie between two actors of the store: one that is joined to them, or one of a type of the model that would be. */
  tie(item: ImportRelationship, ends: readonly Entry[], tally: Tally): void {
    if (!this.#names || (!this.join && !ofModel(item))) return
    const [subject, object] = [item.start, item.end].map((id) => this.#one(id))
    if (!subject || !object) return
    tally.add('known', item.place, () => `${told(subject)} ${item.type ?? 'LINKED_TO'} ${told(object)}`)
    if (ends.some(({ fresh }) => fresh)) this.#apart++
  }

  /** What there is to say of all of them together. */
  say(tally: Tally): void {
    const rows = this.#apart
    if (rows > 0)
      tally.add(
        'note',
        'ends',
        () =>
          `${rows === 1 ? 'A row ties' : `${rows} rows tie`} actors that the graph knows by a type of the model. They come as nodes of the import; --known-actors, or the box in the dialog, ties the known actors themselves.`,
      )
    if (this.join && this.#ends > 0 && this.#joined === 0) tally.add('note', 'ends', () => 'No end of a tie is an actor of the graph.')
  }

  /** The one actor that is called so and of which the table says no more. */
  #one(original: string): Actor | null {
    const found = this.#described.has(original) ? [] : this.#named(original)
    return found.length === 1 ? found[0]! : null
  }

  #named(original: string): readonly Actor[] {
    const byId = this.#names!.byId(original)
    return byId ? [byId] : this.#names!.called([...new Set([this.#called.get(original) ?? original, original])])
  }

  #entry(id: string): Entry | null {
    const known = this.#entries.get(id) ?? this.standing.entry(id) ?? null
    if (known) this.#entries.set(id, known)
    return known
  }
}

const told = ({ id, name }: Actor): string => `${name} (${id})`

const ofModel = ({ type }: ImportRelationship): boolean => type !== undefined && relationshipType(type) !== undefined

interface ActorNames {
  byId(id: string): Actor | undefined
  /** Actors that are called as one of these texts, the first text that is anybody's. */
  called(texts: readonly string[]): readonly Actor[]
}

async function readActorNames(store: ReadingStore): Promise<ActorNames> {
  const actors = new Map<string, Actor>()
  const called = new Map<string, Set<Actor>>()
  const name = (actor: Actor, text: string) => {
    const key = fold(text)
    if (key !== '') called.set(key, (called.get(key) ?? new Set()).add(actor))
  }
  const [ofActors] = actorNames
  for await (const rows of store.stream(ofActors!, {}))
    for (const { id, name: shown, abbreviation, aliases, identifiers } of rows) {
      const actor = { id, name: shown ?? id }
      actors.set(id, actor)
      for (const text of [actor.name, abbreviation ?? '', ...aliases, ...identifiers]) name(actor, text)
    }
  for (const { id, alias } of await store.read(claimedAliases, {})) {
    const actor = actors.get(id)
    if (actor) name(actor, alias)
  }
  return {
    byId: (id) => actors.get(id),
    called: (texts) => texts.map((text) => [...(called.get(fold(text)) ?? [])]).find((found) => found.length > 0) ?? [],
  }
}
