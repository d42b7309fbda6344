import { closeBrackets, closeBracketsKeymap, closeCompletion } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, indentUnit } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { setDiagnostics } from '@codemirror/lint'
import { format, support, type ParameterValues } from './support'
import { theme } from './theme'
import { t } from '../../../../model/words/english/console'

export interface EditorOptions {
  text: string
  /** Its name for screen readers. */
  label: string
  parameters: ParameterValues
  changed(text: string): void
  run(): void
}

/** An editor for a statement. Nothing of the library behind it is seen from outside. */
export interface CypherEditor {
  /** Takes another text, unless it is the one that stands there. */
  setText(text: string): void
  focus(): void
  format(): void
  /** Marks the place of a fault; the mark goes with the next change. */
  mark(fault: { line: number; column: number; message: string }): void
  destroy(): void
}

/**
 * Puts an editor into an element. It lives in a shadow tree: there the library adds its styles
 * as constructed sheets, while in the page it would write style elements, which the content
 * security policy refuses.
 */
export function createEditor(host: HTMLElement, { text, label, parameters, changed, run }: EditorOptions): CypherEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        indentUnit.of('  '),
        EditorView.lineWrapping,
        theme,
        typedOver,
        support(parameters),
        placeholder('MATCH (n:Actor) RETURN n LIMIT 25'),
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': label,
          'aria-description': t('editorKeys'),
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString())
        }),
        keymap.of([
          { key: 'Mod-Enter', run: (target) => (closeCompletion(target), run(), true), preventDefault: true },
          { key: 'Shift-Alt-f', run: (target) => (void format(target), true), preventDefault: true },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
      ],
    }),
  })
  return {
    setText(next) {
      if (next !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } })
    },
    focus: () => view.focus(),
    format: () => void format(view),
    mark({ line, column, message }) {
      const { doc } = view.state
      const at = doc.line(Math.min(Math.max(line, 1), doc.lines))
      const from = Math.min(at.from + Math.max(column, 1) - 1, at.to)
      const to = Math.min(from + (/^[\p{L}\p{N}_]+/u.exec(doc.sliceString(from, at.to))?.[0].length ?? 1), at.to)
      view.dispatch(setDiagnostics(view.state, [{ from: to > from ? from : Math.max(at.from, from - 1), to, message, severity: 'error' }]))
    },
    destroy: () => view.destroy(),
  }
}

/**
 * Typing over a selection changes the text here, not in the page. Left to the browser, what is typed would keep the look of what
 * it replaces, in style attributes, which the content security policy refuses.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data, cancelable }, view) {
    const { from, to, empty } = view.state.selection.main
    if (inputType !== 'insertText' || data === null || !cancelable || empty) return false
    const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    // Brackets close, and stand around what was chosen, by a handler of their own.
    if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert())
    return true
  },
})
