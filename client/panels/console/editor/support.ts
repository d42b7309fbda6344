import {
  autocompletion,
  completionKeymap,
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete'
import { linter, type Diagnostic } from '@codemirror/lint'
import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, keymap, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view'
import { language, type Completed, type CompletedAs, type Token } from './language'

/** Values of the parameters that are set at the moment, by name. */
export type ParameterValues = () => Record<string, unknown>

/** Completion, lint and colours for Cypher, from Neo4j's language support. */
export function support(parameters: ParameterValues): Extension {
  return [
    autocompletion({ override: [(context) => complete(context, parameters())], icons: false }),
    keymap.of(completionKeymap),
    linter((view) => lint(view, parameters()), { delay: 250 }),
    colours,
  ]
}

/** The text as the Cypher style guide lays it out. */
export async function format(view: EditorView): Promise<void> {
  const text = view.state.doc.toString()
  const formatted = await language({ kind: 'format', text, at: view.state.selection.main.head })
  // What was typed meanwhile counts for more.
  if (formatted === null || formatted === text || view.state.doc.toString() !== text) return
  view.dispatch({
    changes: { from: 0, to: text.length, insert: formatted },
    selection: { anchor: Math.min(view.state.selection.main.head, formatted.length) },
    userEvent: 'input.format',
  })
}

async function complete(context: CompletionContext, parameters: Record<string, unknown>): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\p{L}\p{N}_$]+$/u)
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos)
  if (!word && !context.explicit && !/[:.{|(]/.test(before)) return null
  const text = context.state.doc.toString()
  const items = await language({ kind: 'complete', text, at: context.pos, asked: context.explicit, parameters })
  if (!items || items.length === 0) return null
  return { from: word?.from ?? context.pos, options: items.map(option), validFor: /^[\p{L}\p{N}_$]*$/u }
}

/** What stands for something in the graph comes before functions, and those before keywords. */
const BOOST: Record<CompletedAs, number> = {
  variable: 40,
  parameter: 40,
  label: 30,
  'relationship type': 30,
  property: 30,
  pattern: 20,
  function: 10,
  procedure: 10,
  namespace: 10,
  keyword: 0,
}

function option({ label, what, info, insert }: Completed): Completion {
  return {
    label,
    boost: BOOST[what],
    detail: what === 'keyword' ? undefined : ` ${what}`,
    info: info ?? undefined,
    apply: what === 'pattern' ? snippet(insert) : insert,
  }
}

async function lint(view: EditorView, parameters: Record<string, unknown>): Promise<Diagnostic[]> {
  const text = view.state.doc.toString()
  if (text.trim() === '') return []
  const marks = (await language({ kind: 'lint', text, parameters })) ?? []
  const end = view.state.doc.length
  return marks.map(({ from, to, message, severity }) => ({
    message,
    severity,
    from: Math.min(from, end),
    to: Math.min(Math.max(to, from), end),
  }))
}

const coloured = StateEffect.define<readonly Token[]>()

const colourField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, transaction) {
    let marks = old.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(coloured))
        marks = Decoration.set(
          effect.value
            .filter(({ from, to }) => from < to && to <= transaction.newDoc.length)
            .map(({ from, to, type }) => Decoration.mark({ class: `cy-${type}` }).range(from, to)),
          true,
        )
    }
    return marks
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Colours come from the worker; until they do, those of before stay where their text went. */
const colours: Extension = [
  colourField,
  ViewPlugin.fromClass(
    class {
      constructor(view: EditorView) {
        void paint(view)
      }
      update({ docChanged, view }: ViewUpdate) {
        if (docChanged) void paint(view)
      }
    },
  ),
]

async function paint(view: EditorView): Promise<void> {
  const { doc } = view.state
  const tokens = await language({ kind: 'colour', text: doc.toString() })
  if (tokens && view.state.doc === doc) view.dispatch({ effects: coloured.of(tokens) })
}
