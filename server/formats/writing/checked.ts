import { idSchema } from '../../../model/values'
import { SAFE_NAME } from '../../../model/ontology'
import { AppError } from '../../../model/app-error'
import type { ExportGraph } from './writer'

/**
 * The same graph, with what writers rely on made sure of as it passes: ids are slugs, labels and
 * types are safe names, everything comes once and in order of id, and both ends of every
 * relationship are there. Throws `invalid-graph`, which names the element.
 */
export function checked(graph: ExportGraph): ExportGraph {
  const known = new Set<string>()
  return {
    ...graph,
    async *nodes() {
      const order = inOrder('node')
      for await (const batch of graph.nodes()) {
        for (const { id, labels } of batch) {
          order(id)
          if (!idSchema.safeParse(id).success)
            throw invalid(`The node ${JSON.stringify(id)} has an id that is not a slug of a-z, 0-9, ".", "_" and "-".`)
          for (const label of labels)
            if (!SAFE_NAME.test(label))
              throw invalid(`The node ${id} has the label ${JSON.stringify(label)}, which is not a name of letters, digits and "_".`)
          known.add(id)
        }
        yield batch
      }
    },
    async *relationships() {
      if (known.size === 0) for await (const batch of graph.nodes()) for (const { id } of batch) known.add(id)
      const order = inOrder('relationship')
      const types = new Set<string>()
      for await (const batch of graph.relationships()) {
        for (const { id, type, start, end } of batch) {
          order(id)
          if (!types.has(type) && !SAFE_NAME.test(type))
            throw invalid(
              `The relationship ${JSON.stringify(id)} has the type ${JSON.stringify(type)}, which is not a name of letters, digits and "_".`,
            )
          types.add(type)
          const missing = known.has(start) ? (known.has(end) ? null : end) : start
          if (missing !== null)
            throw invalid(`The relationship ${JSON.stringify(id)} has an end, ${JSON.stringify(missing)}, that is not among the nodes.`)
        }
        yield batch
      }
    },
  }
}

function inOrder(what: string): (id: string) => void {
  let last: string | null = null
  return (id) => {
    if (last !== null && id <= last)
      throw invalid(
        id === last
          ? `Two ${what}s have the id ${JSON.stringify(id)}.`
          : `The ${what} ${JSON.stringify(id)} comes after ${JSON.stringify(last)}: the graph changed while it was read.`,
      )
    last = id
  }
}

function invalid(what: string): AppError {
  return new AppError('invalid-graph', `${what} Nothing was exported; "allegiance check" lists what is wrong with the graph.`)
}
