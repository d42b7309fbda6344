import type { Case, Step } from './requests'

/** What came back: the status, the type, and the body as far as two servers must agree on it. */
export interface Outcome {
  status: number
  type: string
  body: unknown
}

/** Sends a case to an endpoint. */
export async function send(
  address: string,
  { body, type = 'application/json', accept = 'application/json' }: Omit<Case, 'name'>,
  authorization?: string,
  database = 'neo4j',
): Promise<Response> {
  return fetch(`${address}/db/${database}/query/v2`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'Content-Type': type, Accept: accept, ...(authorization && { Authorization: authorization }) },
  })
}

/** Sends the steps of a transaction one after another. */
export async function sendSteps(address: string, steps: readonly Step[], authorization: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let id = ''
  for (const { path, method = 'POST', body = {}, accept = 'application/json' } of steps) {
    const response = await fetch(`${address}/db/neo4j/query/v2${path.replace('{id}', id)}`, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: accept, Authorization: authorization },
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    })
    id ||= /"id":"(\w+)"/.exec(await response.clone().text())?.[1] ?? ''
    outcomes.push(await outcome(response))
  }
  return outcomes
}

/** A response without what may differ: element ids, bookmarks, plans, timings, the wording of messages. */
export async function outcome(response: Response): Promise<Outcome> {
  const text = await response.text()
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!
  const parsed: unknown = type.endsWith('jsonl')
    ? text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(numbersAsText(line)) as unknown)
    : JSON.parse(numbersAsText(text))
  return { status: response.status, type, body: withoutOwn(parsed) }
}

/** Numbers as they were written: JSON.parse would take 1.0 for 1 and cut long ones. */
function numbersAsText(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) => (token.startsWith('"') ? token : `"#${token}"`))
}

const OWN: Readonly<Record<string, unknown>> = {
  elementId: 'ID',
  startNodeElementId: 'ID',
  endNodeElementId: 'ID',
  _element_id: 'ID',
  _start_node_element_id: 'ID',
  _end_node_element_id: 'ID',
  resultAvailableAfter: 'MS',
  resultConsumedAfter: 'MS',
  bookmarks: 'BOOKMARKS',
  transaction: 'TRANSACTION',
  queryPlan: 'PLAN',
  profiledQueryPlan: 'PLAN',
  message: 'WORDS',
  description: 'WORDS',
  title: 'WORDS',
}

function withoutOwn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key === 'labels' || key === '_labels') return [key, [...(item as string[])].sort()]
      return [key, OWN[key] ?? withoutOwn(item)]
    }),
  )
}
