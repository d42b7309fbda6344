import type { Fix, Rule } from './rule'
import type { Statement } from './statement'
import type { TreeNode } from './tree'

/** The statement's text with the fixes of all rewriting rules in it. */
export function emitStatement(statement: Statement, rules: readonly Rule[]): string {
  const byNode = new Map<string, Extract<Rule, { action: 'rewritten' }>[]>()
  for (const rule of rules) {
    if (rule.action !== 'rewritten') continue
    for (const name of rule.at) byNode.set(name, [...(byNode.get(name) ?? []), rule])
  }
  const emit = (node: TreeNode | undefined): string => (node ? from(node, 0) : '')
  const from = (node: TreeNode, first: number): string => {
    const instead = statement.instead.get(node)
    if (instead !== undefined) return instead
    const candidates = byNode.get(node.rule) ?? []
    for (let i = first; i < candidates.length; i++) {
      const fix: Fix | undefined = candidates[i]?.fix(node, statement)
      if (fix) return fix(emit, () => from(node, i + 1))
    }
    return splice(statement.source, node, emit)
  }
  return statement.source.slice(0, statement.root.start) + emit(statement.root)
}

/** The node's own text with its children's in place. */
function splice(source: string, node: TreeNode, emit: (node: TreeNode) => string): string {
  let text = ''
  let at = node.start
  for (const child of node.children) {
    text += source.slice(at, child.start) + emit(child)
    at = child.end
  }
  return text + source.slice(at, node.end)
}
