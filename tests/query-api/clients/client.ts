/**
 * A client of Neo4j's HTTP Query API, written from that API's documentation alone: nothing here knows of
 * this product. It shows that what speaks to Neo4j speaks to us.
 */
export class QueryApiClient {
  readonly #endpoint: string
  readonly #headers: Record<string, string>
  #bookmarks: string[] = []

  constructor(server: string, { database, user, password }: { database: string; user: string; password: string }) {
    this.#endpoint = `${server}/db/${database}/query/v2`
    this.#headers = {
      Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
      'Content-Type': 'application/vnd.neo4j.query',
      Accept: 'application/vnd.neo4j.query',
    }
  }

  /** Finds the endpoint as a server describes it at its root. */
  static async discover(server: string, login: { database: string; user: string; password: string }): Promise<QueryApiClient> {
    const { query } = (await (await fetch(server, { headers: { Accept: 'application/json' } })).json()) as { query: string }
    return new QueryApiClient(query.slice(0, query.indexOf('/db/')), login)
  }

  /** Runs a statement; it sees what this client wrote before. */
  async run(statement: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
    const answer = await this.#post('', { ...body(statement, parameters), bookmarks: this.#bookmarks })
    this.#bookmarks = answer.bookmarks ?? []
    return records(answer)
  }

  /** Runs `work` in one transaction, committed when it resolves and rolled back when it rejects. */
  async transaction<T>(work: (run: QueryApiClient['run']) => Promise<T>): Promise<T> {
    const begun = await this.#post('/tx', { bookmarks: this.#bookmarks })
    const path = `/tx/${begun.transaction!.id}`
    try {
      const result = await work(async (statement, parameters = {}) => records(await this.#post(path, body(statement, parameters))))
      this.#bookmarks = (await this.#post(`${path}/commit`, {})).bookmarks ?? []
      return result
    } catch (error) {
      await fetch(this.#endpoint + path, { method: 'DELETE', headers: this.#headers })
      throw error
    }
  }

  async #post(path: string, content: object): Promise<Answer> {
    const response = await fetch(this.#endpoint + path, { method: 'POST', headers: this.#headers, body: JSON.stringify(content) })
    const answer = (await response.json()) as Answer
    if (answer.errors) throw new Error(answer.errors.map(({ code, message }) => `${code}: ${message}`).join('; '))
    return answer
  }
}

interface Typed {
  $type: string
  _value: unknown
}
interface Answer {
  data?: { fields: string[]; values: Typed[][] }
  bookmarks?: string[]
  transaction?: { id: string; expires: string }
  errors?: { code: string; message: string }[]
}

function body(statement: string, parameters: Record<string, unknown>): object {
  return { statement, parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, toTyped(value)])) }
}

function records({ data }: Answer): Record<string, unknown>[] {
  return (data?.values ?? []).map((row) => Object.fromEntries(row.map((value, i) => [data!.fields[i]!, fromTyped(value)])))
}

function toTyped(value: unknown): Typed {
  if (value === null) return { $type: 'Null', _value: null }
  if (typeof value === 'boolean') return { $type: 'Boolean', _value: value }
  if (typeof value === 'number')
    return Number.isInteger(value) ? { $type: 'Integer', _value: String(value) } : { $type: 'Float', _value: String(value) }
  if (typeof value === 'string') return { $type: 'String', _value: value }
  if (Array.isArray(value)) return { $type: 'List', _value: value.map(toTyped) }
  return { $type: 'Map', _value: Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, toTyped(item)])) }
}

function fromTyped({ $type, _value }: Typed): unknown {
  switch ($type) {
    case 'Integer':
    case 'Float':
      return Number(_value)
    case 'List':
      return (_value as Typed[]).map(fromTyped)
    case 'Map':
      return properties(_value as Record<string, Typed>)
    case 'Node':
      return {
        labels: (_value as { _labels: string[] })._labels,
        properties: properties((_value as { _properties: Record<string, Typed> })._properties),
      }
    case 'Relationship':
      return {
        type: (_value as { _type: string })._type,
        properties: properties((_value as { _properties: Record<string, Typed> })._properties),
      }
    case 'Path':
      return (_value as Typed[]).map(fromTyped)
    default:
      return _value
  }
}

function properties(map: Record<string, Typed>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, fromTyped(value)]))
}
