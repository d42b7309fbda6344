import { useEffect, useRef } from 'react'
import { createEditor, type CypherEditor } from './editor/editor'

/** The statement, in an editor. `onRun` is Ctrl or Cmd and Enter. */
export function Editor({
  value,
  label,
  parameters,
  onChange,
  onRun,
  handle,
}: {
  value: string
  label: string
  parameters(): Record<string, unknown>
  onChange(text: string): void
  onRun(): void
  handle: React.RefObject<CypherEditor | null>
}) {
  const host = useRef<HTMLDivElement>(null)
  const acts = useRef({ parameters, onChange, onRun })
  acts.current = { parameters, onChange, onRun }
  useEffect(() => {
    if (!host.current) return
    const editor = createEditor(host.current, {
      text: value,
      label,
      parameters: () => acts.current.parameters(),
      changed: (text) => acts.current.onChange(text),
      run: () => acts.current.onRun(),
    })
    handle.current = editor
    return () => {
      handle.current = null
      editor.destroy()
    }
    // The editor holds the text from here on; another text from outside comes through setText.
  }, [])
  useEffect(() => handle.current?.setText(value), [value, handle])
  return <div className="console-editor" ref={host} />
}
