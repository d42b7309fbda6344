import { z } from 'zod'
import { importOptionsSchema, type ImportOptions, spokenOf, type ImportReport } from '../../model/imports'
import { count } from '../../picture/words'
import { AppError } from '../../model/app-error'
import { importFile, planImport, type ImportControl } from '../import/import'
import { fileInput, type InputFile } from '../files/input'
import { listImports, undoImport } from '../import/list'
import { withTogether } from '../import/together'
import type { GraphStore } from '../store/contract'
import type { CommandIo, StoreCommand } from './command'

const options = z.discriminatedUnion('what', [
  z.object({ what: z.literal('import'), files: z.array(z.string()).min(1), dryRun: z.boolean(), options: importOptionsSchema }),
  z.object({ what: z.literal('list') }),
  z.object({ what: z.literal('undo'), id: z.string() }),
])

/** Adds a file to the graph, says what adding it would do, lists what was added, or takes it back. */
export const importCommand: StoreCommand<z.infer<typeof options>> = {
  name: 'import',
  options,
  async run(store, asked, io) {
    if (asked.what === 'list') {
      const imports = await listImports(store)
      for (const { id, title, nodes, relationships, importedAt, updates } of imports)
        await io.out(
          `${id}  ${importedAt.slice(0, 10)}  ${nodes} nodes, ${relationships} ties  ${title}${updates === null ? '' : `, updates ${updates}`}\n`,
        )
      if (imports.length === 0) io.err('Nothing was imported into this store.\n')
      return 0
    }
    if (asked.what === 'undo') {
      const {
        undone: { id, nodes, relationships },
        decisions,
      } = await undoImport(store, asked.id)
      await io.out(
        `Took back ${id}: ${count(nodes, 'node')} and ${count(relationships, 'tie')}${decisions > 0 ? `, and ${count(decisions, 'decision')} about them` : ''}.\n`,
      )
      return 0
    }
    const [first] = asked.files
    const work = (input: InputFile) => imported(store, input, asked, io)
    return asked.files.length === 1 ? work(await fileInput(first!)) : withTogether(asked.files, work)
  },
}

async function imported(
  store: GraphStore,
  input: InputFile,
  { dryRun, options }: { dryRun: boolean; options: ImportOptions },
  io: CommandIo,
): Promise<number> {
  const control = { signal: io.stop, onProgress: progress(io) }
  if (dryRun) {
    const report = await planImport(store, input, options, control)
    await io.out(reportText(report))
    if (report.obstacles.length === 0) return 0
    throw new AppError('conflict', `This would not be imported as it stands. ${report.obstacles.join(' ')}`)
  }
  const report = await importFile(store, input, options, control).catch(async (error: unknown) => {
    if (error instanceof AppError && error.extra.report) await io.out(reportText(error.extra.report as ImportReport))
    throw error
  })
  await io.out(reportText(report))
  await io.out(
    report.whole
      ? 'Put back as it was.\n'
      : `Imported as ${report.id}. "allegiance import --undo ${report.id}" takes it back; "allegiance reconcile --import ${report.id}" lists actors of it that may be known already.\n`,
  )
  return 0
}

/** Milliseconds between two lines of progress. */
const EVERY_MS = 2000

function progress(io: CommandIo): ImportControl['onProgress'] {
  let last = performance.now()
  return ({ phase, nodes, relationships }) => {
    if (performance.now() - last < EVERY_MS) return
    last = performance.now()
    io.err(`${phase}: ${nodes} nodes, ${relationships} relationships\n`)
  }
}

/** What an import does, as a person reads it: counts, then line by line what there is to know. */
export function reportText({
  file,
  format,
  title,
  whole,
  read,
  nodes,
  relationships,
  types,
  labels,
  update,
  marking,
  counts,
  lines,
}: ImportReport): string {
  const shown = lines.filter(({ kind }) => update !== null || kind !== 'added')
  const { added: _examples, ...said } = counts
  const left = Object.values(said).reduce((sum, n) => sum + n, 0) - spokenOf(shown.filter(({ kind }) => kind !== 'added'))
  return [
    `${file.name}: ${format}${whole ? ', a whole graph of Allegiance' : ''}, ${title}`,
    `  read: ${read.nodes} nodes, ${read.relationships} relationships`,
    `  nodes: ${nodes.added} added, ${nodes.same} in the store already, ${nodes.conflicts} in conflict`,
    `  ties: ${relationships.added} added${update ? `, ${relationships.same} as they were` : ''}`,
    ...(update ? updateText(update) : []),
    ...(labels.length > 0 ? [`  labels: ${some(labels.map(({ label, count }) => `${label} ${count}`))}`] : []),
    ...(types.length > 0
      ? [`  types: ${some(types.map(({ type, count, declared, family }) => `${type} ${count}${declared ? ` (new, ${family})` : ''}`))}`]
      : []),
    `  marking: ${marking}`,
    ...shown.map(({ kind, place, message }) => `  ${kind}: ${place}: ${message}`),
    ...(left > 0 ? [`  and ${left} more of these`] : []),
    '',
  ].join('\n')
}

function updateText({ id, title, nodes, ties }: NonNullable<ImportReport['update']>): string[] {
  return [
    `  updates: ${title} (${id})`,
    `    nodes: ${nodes.changed} changed, ${nodes.gone} gone${nodes.kept > 0 ? `, ${nodes.kept} gone from the file and kept, for others rest on them` : ''}`,
    `    ties: ${ties.changed} changed, ${ties.gone} gone, ${ties.ended} ended`,
  ]
}

const SHOWN = 12

function some(words: readonly string[]): string {
  return `${words.slice(0, SHOWN).join(', ')}${words.length > SHOWN ? ` and ${words.length - SHOWN} others` : ''}`
}
