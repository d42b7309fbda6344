import path from 'node:path'

/**
 * A lint rule: files import from their own room and from the rooms that the table says, and from no other
 * folder of ours. The table is the rule's one option: each room with the rooms that it may import from. A room is
 * a folder without those of its folders that are rooms themselves; `panels/*` makes each folder in `panels` one.
 * Imports of packages are none of its business, and files outside of all rooms may import what they like.
 */
export const importRooms = {
  meta: { type: 'problem', schema: [{ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }] },
  create(context) {
    const table = context.options[0]
    const file = inRepository(context.cwd, context.filename)
    const own = roomOf(table, file)
    if (!own) return {}
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const target = path.posix.join(path.posix.dirname(file), source.value)
      // What stands at the top of the repository, such as package.json, is in no room.
      if (!target.includes('/')) return
      const other = roomOf(table, target)
      if (other?.folder === own.folder || (other && table[own.name].includes(other.name))) return
      context.report({
        node: source,
        message: `${own.folder}/ may not depend on ${other?.folder ?? target}: arrows point downwards (docs/architecture.md).`,
      })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    }
  },
}

const inRepository = (root, file) => path.relative(root, file).split(path.sep).join('/')

/** The room that a path is in, by its name in the table and by its folder; undefined outside of all. */
function roomOf(table, file) {
  return Object.keys(table)
    .flatMap((name) => {
      const folder = name.endsWith('/*') ? file.split('/').slice(0, name.split('/').length).join('/') : name
      return `${file}/`.startsWith(`${folder}/`) && folder.startsWith(name.replace(/\*$/, '')) ? [{ name, folder }] : []
    })
    .sort((a, b) => b.folder.length - a.folder.length)[0]
}
