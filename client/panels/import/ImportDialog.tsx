import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { minimalMapping } from '../../../model/mapping'
import { home } from '../../state/acts'
import { say } from '../../state/store'
import { openReconcile } from '../../state/reconcile-door'
import { ImportBody } from './ImportBody'
import { importDoor } from '../../state/dialog-door'
import { MappingForm } from './mapping/MappingForm'
import { useMapping } from './mapping/use-mapping'
import { useImport } from './use-import'
import { t } from '../../../model/words/english/import'
import { common } from '../../../model/words/english/common'
import './import.css'

/** How tables are called whose columns can be mapped where nothing else is made of them. */
const TABLES = /\.(csv|tsv|tab|txt|dat|asc|edges|edgelist)$|^out\.|^[^.]+$/i

/** Brings a file into the graph: chosen or dropped, told what it would do, imported, looked at; and takes imports back. */
export function ImportDialog({ opening }: { opening: number }) {
  const flow = useImport()
  const { phase, file, report, problem } = flow
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const title = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const draft = useMapping(file, flow.settings.encoding)
  const [mapped, map] = useState<File | null>(null)
  const mapping = draft !== null && mapped === file
  const busy = phase === 'importing'
  useEffect(() => {
    dialog.current?.showModal()
    input.current?.focus()
  }, [])
  // A table that does not explain itself is explained at once.
  const explain = useEffectEvent(() => map(file))
  const unexplained = flow.unmapped && draft !== null
  useEffect(() => {
    if (unexplained) explain()
  }, [unexplained])
  const form = useRef(false)
  useEffect(() => {
    if (form.current !== mapping) heading.current?.focus()
    form.current = mapping
  }, [mapping])
  // The browser's own closing gives the keyboard's focus back to the button that opened it.
  const close = () => dialog.current?.close()
  const lookAt = (id: string | null, name: string) => {
    close()
    home(id)
    say(t('opening', { title: name }))
  }
  const compare = (id: string | null, name: string | null) => {
    close()
    openReconcile({ import: id, title: name })
  }
  const another = () => {
    flow.choose([])
    input.current?.focus()
  }
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && !busy) flow.choose([...files])
  }
  return (
    <dialog
      ref={dialog}
      className="dialog import"
      aria-labelledby={title}
      data-over={over || undefined}
      data-mapping={mapping || undefined}
      onClose={() => importDoor.close(opening)}
      onCancel={(event) => {
        if (event.target !== event.currentTarget || !(busy || mapping)) return
        event.preventDefault()
        if (busy) flow.stop()
        else map(null)
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <header className="import-bar">
        <h2 id={title} ref={heading} tabIndex={-1}>
          {mapping ? t('mapTitle', { file: file!.name }) : t('title')}
        </h2>
        <button type="button" className="icon-button" aria-label={common('close')} title={t('closeKey')} disabled={busy} onClick={close}>
          ×
        </button>
      </header>
      {mapping ? (
        <MappingForm
          draft={draft}
          file={file!}
          onEncoding={(encoding) => flow.change({ encoding })}
          onBack={() => map(null)}
          onDone={(made) => {
            flow.change({ mapping: JSON.stringify(minimalMapping(made)) })
            map(null)
          }}
        />
      ) : (
        <ImportBody
          flow={flow}
          input={input}
          onTake={take}
          onLook={lookAt}
          onCompare={compare}
          onAnother={another}
          onMap={draft && (report?.format === 'table' || (problem !== null && TABLES.test(file!.name))) ? () => map(file) : null}
        />
      )}
    </dialog>
  )
}
