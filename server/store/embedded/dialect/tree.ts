import type { SimpleTree } from '@neo4j-cypher/language-support'
import { skipGap } from '../../../../model/cypher-lexer'

/**
 * A node of a statement's parse tree. `rule` is the name of Neo4j's grammar rule (Cypher25Parser.g4), or
 * `token` for a leaf. Chains of expression rules with one child are folded into that child (parser-worker.js), so that
 * `expression8` is always a comparison, `expression6` an addition and so on; names are folded into leaves.
 */
export class TreeNode {
  parent: TreeNode | null = null

  constructor(
    readonly rule: string,
    readonly children: readonly TreeNode[],
    readonly start: number,
    readonly end: number,
    private readonly source: string,
  ) {
    for (const child of children) child.parent = this
  }

  /** The source text of this node. */
  get text(): string {
    return this.source.slice(this.start, this.end)
  }

  /** The name a variable, property key, label or parameter node stands for, without backticks. */
  get name(): string {
    const text = this.text
    return text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text
  }

  /** The first child of a rule. */
  child(...rules: string[]): TreeNode | undefined {
    return this.children.find((child) => rules.includes(child.rule))
  }

  all(...rules: string[]): TreeNode[] {
    return this.children.filter((child) => rules.includes(child.rule))
  }

  /** Whether a keyword or sign is among the direct children. */
  has(token: string): boolean {
    return this.token(token) !== undefined
  }

  token(token: string): TreeNode | undefined {
    return this.children.find((child) => child.rule === 'token' && child.text.toUpperCase() === token)
  }

  /** Direct children that are expressions: everything but tokens. */
  get parts(): TreeNode[] {
    return this.children.filter((child) => child.rule !== 'token')
  }

  /** This node and everything below it, top down. */
  *walk(): Generator<TreeNode> {
    yield this
    for (const child of this.children) yield* child.walk()
  }

  /** The nearest ancestor of one of the rules. */
  above(...rules: string[]): TreeNode | undefined {
    for (let node = this.parent; node; node = node.parent) if (rules.includes(node.rule)) return node
    return undefined
  }
}

/** Rules that are nothing but a name. */
const NAMES = new Set(['variable', 'propertyKeyName', 'symbolicNameString', 'parameterName'])

/** The plain tree of the library, placed in its source. Throws if the two do not fit. */
export function placeTree(tree: SimpleTree, source: string): TreeNode {
  let at = 0
  const place = (simple: SimpleTree, isRule: boolean): TreeNode => {
    const simples = simple.children ?? []
    if (simples.length === 0 && !isRule) {
      at = skipGap(source, at)
      if (!source.startsWith(simple.name, at)) throw new Error(`the parse tree does not fit the statement at ${at}`)
      const start = at
      at += simple.name.length
      return new TreeNode('token', [], start, at, source)
    }
    const start = skipGap(source, at)
    // An empty namespace is the only rule without children; a leaf of that name cannot stand first there.
    const called = simple.name === 'functionName' || simple.name === 'procedureName'
    const children = simples.map((child, i) => place(child, called && i === 0))
    const first = children[0]
    const node = (rule: string, below: readonly TreeNode[]) =>
      new TreeNode(rule, below, first?.start ?? start, children.at(-1)?.end ?? start, source)
    return NAMES.has(simple.name) ? node(simple.name, []) : node(simple.name, children)
  }
  return place(tree, false)
}

/** Line and column of an offset, both from 1. */
export function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
