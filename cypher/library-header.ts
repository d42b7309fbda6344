import { labelDefinition, type NodeLabel } from '../model/ontology'
import { faultOf, PARAM_KINDS, type ParamKind, type ParamValue, type Question, type QuestionParam } from '../model/question'
import { splitStatements, tokens, valueOf } from '../model/cypher-lexer'

const FILE = /^\d\d-([a-z][a-z0-9-]*)\.cypher$/
const KEYS = ['title', 'question', 'param', 'reading', 'empty'] as const
const BROWSER = 'In Neo4j Browser, before the statement:'
const PARAM = /^(\w+)\s+(\w+)(?::(\w+))?(\?)?\s+default (.+?) — (\S.*)$/

/** Reads a file of the library. Throws with file and line where its header or its statement does not fit. */
export function parseQuestion(file: string, content: string): Question {
  const fail = (line: number, message: string): never => {
    throw new Error(`cypher/library/${file}:${line}: ${message}`)
  }
  const name = FILE.exec(file)?.[1] ?? fail(1, 'the file name must be two digits, a hyphen and a name, as 07-strength.cypher')
  const { entries, browser, end } = readHeader(content, fail)

  const only = (key: (typeof KEYS)[number]) => {
    const [first, second] = entries.filter((e) => e.key === key)
    if (second) fail(second.line, `there is more than one "${key}:"`)
    return first?.text || fail(end, `the header has no "${key}:"`)
  }
  const params = entries
    .filter((e) => e.key === 'param')
    .map((e) => {
      const param = readParam(e.text)
      return typeof param === 'string' ? fail(e.line, param) : param
    })
  const twice = params.find((p, i) => params.findIndex((q) => q.name === p.name) < i)
  if (twice) fail(end, `there are two parameters "${twice.name}"`)

  const expected = params.map(browserLine)
  if (browser.lines.join('\n') !== expected.join('\n')) {
    fail(browser.line, `after "${BROWSER}" must stand, each in a line, what sets the parameters to their defaults: ${expected.join(' ')}`)
  }

  const [statement, more] = splitStatements(content)
  if (!statement) return fail(end, 'there is no statement after the header')
  if (more) fail(more.line, 'there is more than one statement')
  const used = new Set(
    tokens(statement.text)
      .filter((t) => t.kind === 'parameter')
      .map(valueOf),
  )
  const unused = params.find((p) => !used.delete(p.name))
  if (unused) fail(end, `the parameter "${unused.name}" is declared but not used`)
  for (const undeclared of used) fail(end, `the parameter "${undeclared}" is used but not declared`)

  return {
    name,
    title: only('title'),
    question: only('question'),
    params,
    reading: only('reading'),
    empty: only('empty'),
    text: statement.text,
  }
}

/** How Neo4j Browser and cypher-shell set a parameter to its default. */
export function browserLine({ name, default: value }: QuestionParam): string {
  return `:param ${name} => ${literal(value)}`
}

function literal(value: ParamValue): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`
  return String(value)
}

interface Entry {
  key: string
  text: string
  line: number
}
interface Header {
  entries: Entry[]
  browser: { line: number; lines: string[] }
  end: number
}

/** The comment lines that a file begins with; a line indented after `//` goes on with the entry before it. */
function readHeader(content: string, fail: (line: number, message: string) => never): Header {
  const entries: Entry[] = []
  const browser = { line: 1, lines: [] as string[] }
  let open: 'entries' | 'browser' = 'entries'
  const lines = content.split('\n')
  const length = lines.findIndex((l) => !l.startsWith('//'))
  for (const [i, raw] of lines.slice(0, length < 0 ? lines.length : length).entries()) {
    const line = i + 1
    const text = raw.slice(2).trimEnd()
    if (text === '') continue
    const entry = /^ (\w+): (.+)$/.exec(text)
    if (text.trim() === BROWSER) [open, browser.line] = ['browser', line]
    else if (open === 'browser' && /^ {3}:param /.test(text)) browser.lines.push(text.trim())
    else if (entry && (KEYS as readonly string[]).includes(entry[1]!)) entries.push({ key: entry[1]!, text: entry[2]!, line })
    else if (open === 'entries' && text.startsWith('   ') && entries.length) entries.at(-1)!.text += ` ${text.trim()}`
    else
      fail(
        line,
        `"${text.trim()}" is no line of a header: it takes ${KEYS.map((k) => `"${k}: …"`).join(', ')}, "${BROWSER}" and its ":param" lines`,
      )
  }
  return { entries, browser, end: Math.max(1, length < 0 ? lines.length : length) }
}

/** A parameter, or what is wrong with its line. */
function readParam(text: string): QuestionParam | string {
  const match = PARAM.exec(text)
  if (!match)
    return `"${text}" is not a name, a kind, "default", a value and " — " with a description, as in "from  node:Actor  default iskp — One end of the tie"`
  const [, name, kind, label = null, mark, written, description] = match as unknown as [
    string,
    string,
    string,
    string | undefined,
    string | undefined,
    string,
    string,
  ]
  if (!isKind(kind)) return `"${kind}" is no kind of parameter; known are ${PARAM_KINDS.join(', ')}`
  if (label !== null && !(kind === 'node' || kind === 'nodes')) return `the kind "${kind}" takes no label`
  if (label !== null && !labelDefinition(label)) return `"${label}" is no label of the model`
  const param: QuestionParam = { name, kind, label: label as NodeLabel | null, optional: mark === '?', default: null, description }
  const value = written === 'none' ? null : kind === 'nodes' || kind === 'integer' ? parseJson(written) : written
  const fault = faultOf(param, value)
  return fault ? `the default ${written} does not fit: ${fault}` : { ...param, default: value as ParamValue }
}

function isKind(text: string): text is ParamKind {
  return (PARAM_KINDS as readonly string[]).includes(text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
