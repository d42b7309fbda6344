import { z } from 'zod'
import { checkGraph, checkSource, type SourceCheck } from '../../graph-seed/checker'
import { AppError } from '../../model/app-error'
import type { StoreCommand } from './command'

const options = z.object({ sources: z.array(z.object({ id: z.string(), text: z.string() })) })

/** Holds the graph against the model, and the locators of sources against their texts; prints what is wrong, a line each. */
export const check: StoreCommand<z.infer<typeof options>> = {
  name: 'check',
  options,
  async run(store, { sources }, io) {
    const graph = await checkGraph(store)
    if (graph.ok) await io.out('The graph keeps to the model.\n')
    const texts: SourceCheck[] = []
    for (const { id, text } of sources) texts.push(await checkSource(store, id, text))
    for (const text of texts) await io.out(summary(text))
    const findings = [graph, ...texts].flatMap((result) => result.findings)
    for (const { message } of findings) await io.out(`${message}\n`)
    if (findings.length === 0) return 0
    throw new AppError('invalid-graph', `${findings.length === 1 ? 'One fault' : `${findings.length} faults`} found; each is named above.`)
  },
}

function summary({ source, sameText, checked, moved, findings }: SourceCheck): string {
  const found = checked - findings.length
  const text = sameText ? 'the very text its locators were taken from' : 'another text than its locators were taken from'
  const lines = [`${source}: ${text}; ${found} of ${checked} passages found${moved.length > 0 ? `, ${moved.length} of them moved` : ''}.`]
  return [...lines, ...moved.map(({ claim, from, to }) => `${source}: the passage of ${claim} has moved from ${from} to ${to}`), ''].join(
    '\n',
  )
}
