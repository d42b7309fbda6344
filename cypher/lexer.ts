/** What a piece of a statement is. `name` is an identifier in backticks, `word` one without. */
export type TokenKind = 'space' | 'comment' | 'string' | 'name' | 'word' | 'number' | 'parameter' | 'symbol' | 'unclosed'

export interface Token {
  kind: TokenKind
  /** As it stands in the text, quotes included. */
  text: string
  /** UTF-16 offset of its first character. */
  start: number
}

const PATTERNS: readonly [TokenKind, RegExp][] = [
  ['space', /\s+/y],
  ['comment', /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y],
  ['name', /`(?:[^`]|``)*`/y],
  // A quote or comment that never ends takes the rest of the text with it.
  ['unclosed', /(?:['"`]|\/\*)[\s\S]*/y],
  ['parameter', /\$(?:\d+|[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}]*|`(?:[^`]|``)*`)/uy],
  ['number', /0x[\da-fA-F_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}\p{Pc}]*/uy],
  ['symbol', /[\s\S]/uy],
]

/** Cuts Cypher text into tokens; joined again they are the text. Never throws: what never closes is `unclosed`. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (let start = 0; start < text.length;) {
    const token = tokenAt(text, start)
    found.push(token)
    start += token.text.length
  }
  return found
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match) return { kind, text: match[0], start }
  }
  throw new Error(`no token at ${start}`)
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
    if (token.kind === 'symbol' && token.text === ';') finish()
    else current.push(token)
  }
  finish()
  return statements
}
