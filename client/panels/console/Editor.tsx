import { useEffect, useEffectEvent, useRef } from 'react'
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
  const parametersNow = useEffectEvent(() => parameters())
  const changed = useEffectEvent((text: string) => onChange(text))
  const run = useEffectEvent(() => onRun())
  // The editor holds the text from here on; another text from outside comes through setText.
  const first = useEffectEvent(() => ({ text: value, label }))
  useEffect(() => {
    if (!host.current) return
    const editor = createEditor(host.current, {
      ...first(),
      parameters: () => parametersNow(),
      changed: (text) => changed(text),
      run: () => run(),
    })
    handle.current = editor
    return () => {
      handle.current = null
      editor.destroy()
    }
  }, [handle])
  useEffect(() => handle.current?.setText(value), [value, handle])
  return <div className="console-editor" ref={host} />
}
