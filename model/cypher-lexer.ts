/**
 * What a piece of a statement is. `name` is an identifier in backticks, `word` one without; `unclosed` is a
 * quote or comment that never ends and takes the rest of the text with it.
 */
export type TokenKind = 'space' | 'comment' | 'string' | 'name' | 'word' | 'number' | 'parameter' | 'symbol' | 'unclosed'

export interface Token {
  kind: TokenKind
  /** As it stands in the text, quotes included. */
  text: string
  /** As Neo4j reads it: with the character in place of each `\uXXXX`. */
  read: string
  /** UTF-16 offset of its first character. */
  start: number
}

/** Neo4j takes some control characters for white space that JavaScript does not. */
const SPACE = String.raw`[\s\u001c-\u001f\u0085\u180e]+`
const COMMENT = String.raw`\/\/[^\r\n]*|\/\*[\s\S]*?\*\/`
const WORD = String.raw`[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}]*`
const NAME = '`[^`]*(?:``[^`]*)*`'

/** In this order: the first that fits is the token. */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['space', SPACE],
  ['comment', COMMENT],
  ['string', String.raw`'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"`],
  ['name', NAME],
  ['unclosed', String.raw`(?:['"\x60]|\/\*)[\s\S]*`],
  ['parameter', String.raw`\$(?:\d+|${WORD}|${NAME})`],
  ['number', String.raw`0x[\da-fA-F_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?`],
  ['word', WORD],
  ['symbol', String.raw`[\s\S]`],
]
const KINDS = PATTERNS.map(([kind]) => kind)
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'uy')

/**
 * Cuts Cypher text into tokens; joined again they are the text. Cuts where Neo4j cuts, which puts the character
 * of an escape in its place first: `\u0027` ends a string. Never throws.
 */
export function tokens(text: string): Token[] {
  const { read, at } = withoutEscapes(text)
  const found: Token[] = []
  for (let start = 0; start < read.length;) {
    TOKEN.lastIndex = start
    const match = TOKEN.exec(read)!
    const end = start + match[0].length
    const kind = KINDS[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!
    found.push({ kind, text: at ? text.slice(at[start], at[end]) : match[0], read: match[0], start: at ? at[start]! : start })
    start = end
  }
  return found
}

/** The tokens that are neither white space nor comments. */
export function significantTokens(text: string): Token[] {
  return tokens(text).filter(({ kind }) => kind !== 'space' && kind !== 'comment')
}

const ESCAPE = /\\(?:u([\da-fA-F]{4})|\\)/g

/**
 * The text with the character of each escape in its place, and where in `text` each of its characters stands.
 * A backslash behind a backslash begins no escape.
 */
function withoutEscapes(text: string): { read: string; at?: number[] } {
  if (!text.includes('\\u')) return { read: text }
  let read = ''
  const at: number[] = []
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i++) at.push(i)
    read += text.slice(from, to)
  }
  let from = 0
  for (const { 0: escape, 1: code, index } of text.matchAll(ESCAPE)) {
    if (code === undefined) continue
    keep(from, index)
    at.push(index)
    read += String.fromCharCode(parseInt(code, 16))
    from = index + escape.length
  }
  keep(from, text.length)
  return { read, at: [...at, text.length] }
}

const STANDS_FOR: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', "'": "'", '"': '"', '\\': '\\' }

/** The value of a token: the content of a string; the name of a word, a quoted name or a parameter; for any other token its text. */
export function valueOf({ kind, read }: Token): string {
  if (kind === 'string') return read.slice(1, -1).replace(/\\([\s\S])/g, (escape, char: string) => STANDS_FOR[char] ?? escape)
  const name = kind === 'parameter' ? read.slice(1) : read
  return name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name
}

/** The content of a string literal, with escapes resolved. */
export function textOf(literal: string): string {
  return valueOf(tokens(literal)[0]!)
}

const GAP = new RegExp(`(?:${SPACE}|${COMMENT})*`, 'uy')

/** The offset of the next character at or behind `from` that is neither white space nor in a comment. */
export function skipGap(text: string, from: number): number {
  GAP.lastIndex = from
  GAP.test(text)
  return GAP.lastIndex
}

export interface ScriptStatement {
  /** Without the comments before it and the semicolon after it. */
  text: string
  /** Line of its first word, from 1. */
  line: number
}

/** The statements of a script: parted by `;` outside strings, comments and backticks. */
export function splitStatements(script: string): ScriptStatement[] {
  const statements: ScriptStatement[] = []
  let current: Token[] = []
  const finish = () => {
    const first = current.findIndex((t) => t.kind !== 'space' && t.kind !== 'comment')
    if (first >= 0) {
      const start = current[first]!.start
      const text = current
        .slice(first)
        .map((t) => t.text)
        .join('')
        .trimEnd()
      statements.push({ text, line: script.slice(0, start).split('\n').length })
    }
    current = []
  }
  for (const token of tokens(script)) {
    if (token.kind === 'symbol' && token.read === ';') finish()
    else current.push(token)
  }
  finish()
  return statements
}
