import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, indentUnit } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { theme } from './theme'

export interface EditorOptions {
  text: string
  /** Its name for screen readers. */
  label: string
  changed(text: string): void
  run(): void
}

/** An editor for a statement. Nothing of the library behind it is seen from outside. */
export interface CypherEditor {
  /** Takes another text, unless it is the one that stands there. */
  setText(text: string): void
  focus(): void
  destroy(): void
}

/**
 * Puts an editor into an element. It lives in a shadow tree: there the library adds its styles
 * as constructed sheets, while in the page it would write style elements, which the content
 * security policy refuses.
 */
export function createEditor(host: HTMLElement, { text, label, changed, run }: EditorOptions): CypherEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    parent: root, root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), indentUnit.of('  '), EditorView.lineWrapping, theme,
        placeholder('MATCH (n:Actor) RETURN n LIMIT 25'),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-description': 'Ctrl and Enter runs it. Escape, then Tab, leaves the editor.' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString())
        }),
        keymap.of([
          { key: 'Mod-Enter', run: () => (run(), true), preventDefault: true },
          ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, indentWithTab,
        ]),
      ],
    }),
  })
  return {
    setText(next) {
      if (next !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } })
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}
