import { Inference } from './infer'
import type { Column, Scope } from './scopes'
import type { TreeNode } from './tree'
import type { Type } from './types'

/** A parsed statement with what is known of it. */
export class Statement {
  private readonly inference: Inference
  /** What is written in place of a node, once a rule has given it a name. */
  readonly instead = new Map<TreeNode, string>()

  constructor(
    readonly source: string,
    readonly root: TreeNode,
    readonly parameters: Readonly<Record<string, unknown>>,
    /** The relationship types that the store holds. */
    readonly types: readonly string[] = [],
  ) {
    this.inference = new Inference(root, parameters)
  }

  get columns(): readonly Column[] {
    return this.inference.scopes.columns
  }

  /** The type of an expression; at a postFix node that of what stands before it. */
  type(node: TreeNode | undefined): Type {
    return this.inference.of(node)
  }

  /** The variables in force before a clause. */
  before(clause: TreeNode): Scope {
    return this.inference.scopes.before.get(clause) ?? new Map()
  }

  /** The variables in force where an expression stands. */
  scopeOf(node: TreeNode): Scope {
    return this.inference.scopesAt.get(node) ?? new Map()
  }

  /**
   * Whether null and false come to the same here: the expression decides over rows or a branch, with only
   * AND, OR and parentheses in between.
   */
  filters(node: TreeNode): boolean {
    for (let below = node, above = node.parent; above; below = above, above = above.parent) {
      switch (above.rule) {
        case 'whereClause':
          return true
        case 'expression':
        case 'expression10':
        case 'parenthesizedExpression':
          continue
        case 'caseAlternative':
          return above.parts[0] === below
        case 'listComprehension':
        case 'listItemsPredicate':
        case 'patternComprehension':
        case 'nodePattern':
        case 'relationshipPattern': {
          const before = above.children[above.children.indexOf(below) - 1]
          // In any, all, none and single a null counts: they are three-valued themselves.
          return above.rule !== 'listItemsPredicate' && before?.text.toUpperCase() === 'WHERE'
        }
        default:
          return false
      }
    }
    return false
  }

  /** A variable name that occurs nowhere in the statement. */
  fresh(): string {
    let name: string
    do name = `_d${this.made++}`
    while (this.source.includes(name))
    return name
  }

  /** The name of a pattern's element, or one made for it that the whole statement then uses. */
  nameOf(element: TreeNode): string {
    const written = element.child('variable')
    if (written) return written.text
    const name = this.names.get(element) ?? this.fresh()
    this.names.set(element, name)
    return name
  }

  /** A node pattern's text with the name that `nameOf` made for it, if it is not in it yet. */
  named(element: TreeNode, text: string): string {
    const name = this.nameOf(element)
    return text.startsWith(`(${name}`) ? text : `(${name}${/^\(\s*[:)]/.test(text) ? '' : ' '}${text.slice(1)}`
  }

  private made = 0
  private readonly names = new Map<TreeNode, string>()
}
