import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ImportReport } from '../../../model/imports'
import { ApiError } from '../../state/request'
import { storeChanged } from '../../state/store-changes'
import { NO_SETTINGS, sendFile, type Settings } from './send'
import { together } from './together'
import { t } from '../../../model/words/english/import'

/** How far it has come: nothing chosen; being read for what it would do, or read; being imported; in the graph. */
export type Phase = 'choosing' | 'planning' | 'planned' | 'importing' | 'imported'

export interface ImportFlow {
  phase: Phase
  file: File | null
  settings: Settings
  /** What importing would do, or did; while it is worked out anew, as it was before. */
  report: ImportReport | null
  /** What the server says is wrong, in its own sentence; or that it was stopped. */
  problem: string | null
  /** Whether the file is a table that says of itself neither what is a node nor what is a tie. */
  unmapped: boolean
  /** Chooses a file, several tables that are one graph, or nothing any more. */
  choose(files: readonly File[]): void
  change(settings: Partial<Settings>): void
  start(): void
  stop(): void
  /** An import was taken back: what is told of the file may not hold any more. */
  undone(id: string): void
}

/** Milliseconds of rest after a change of the settings before the file is sent again. */
const REST = 400

/** The settings that change what would be done; the others only say what is known of the file. */
const PLANNED = [
  'format',
  'encoding',
  'prefix',
  'typeFrom',
  'updates',
  'publishedAt',
  'marking',
  'conflicts',
  'unreadable',
  'knownActors',
  'mapping',
] as const
const NOTHING = { phase: 'choosing', report: null, problem: null, unmapped: false } as const

/** One file on its way into the graph. What is under way is stopped when the dialog goes. */
export function useImport(): ImportFlow {
  const [file, setFile] = useState<File | null>(null)
  const [settings, setSettings] = useState(NO_SETTINGS)
  const [{ phase, report, problem, unmapped }, set] = useState<Pick<ImportFlow, 'phase' | 'report' | 'problem' | 'unmapped'>>(NOTHING)
  const running = useRef<AbortController>(null)
  const planned = useRef<File>(null)
  const choice = useRef<readonly File[]>([])
  const { format, encoding, prefix, typeFrom, updates, publishedAt, marking, conflicts, unreadable, knownActors, mapping } = settings

  /** Takes over from what runs; what an older one answers is dropped. */
  const send = async (dryRun: boolean, sent: File) => {
    running.current?.abort()
    const { signal } = (running.current = new AbortController())
    set((before) => ({ phase: dryRun ? 'planning' : 'importing', report: before.report, problem: null, unmapped: false }))
    try {
      const report = await sendFile(sent, settings, dryRun, signal)
      if (signal.aborted) return
      set({ phase: dryRun ? 'planned' : 'imported', report, problem: null, unmapped: false })
    } catch (error) {
      if (signal.aborted) return
      set((before) => ({
        phase: 'planned',
        report: dryRun ? null : before.report,
        problem: error instanceof Error ? error.message : String(error),
        unmapped: error instanceof ApiError && error.code === 'mapping-needed',
      }))
    }
    if (!dryRun) storeChanged()
  }

  const plan = useEffectEvent((chosen: File) => {
    planned.current = chosen
    void send(true, chosen)
  })
  useEffect(() => {
    if (!file) return
    const timer = setTimeout(() => plan(file), planned.current === file ? REST : 0)
    return () => clearTimeout(timer)
    // Of the settings, those of PLANNED.
  }, [file, format, encoding, prefix, typeFrom, updates, publishedAt, marking, conflicts, unreadable, knownActors, mapping])
  useEffect(() => () => running.current?.abort(), [])

  const choose = (files: readonly File[]) => {
    running.current?.abort()
    planned.current = null
    choice.current = files
    setFile(files.length === 1 ? files[0]! : null)
    setSettings(NO_SETTINGS)
    set({ ...NOTHING, phase: files.length > 0 ? 'planning' : 'choosing' })
    if (files.length < 2) return
    // What was chosen meanwhile counts.
    together(files).then(
      (made) => choice.current === files && setFile(made),
      (error: unknown) => choice.current === files && set({ ...NOTHING, problem: error instanceof Error ? error.message : String(error) }),
    )
  }

  return {
    phase,
    file,
    settings,
    report,
    problem,
    unmapped,
    choose,
    change(change) {
      setSettings((before) => ({ ...before, ...change }))
      if (PLANNED.some((name) => name in change && change[name] !== settings[name]))
        set((before) => ({ ...before, phase: 'planning', problem: null }))
    },
    start: () => void (file && send(false, file)),
    stop() {
      running.current?.abort()
      set((before) => ({
        ...before,
        phase: 'planned',
        problem: t('stopped'),
      }))
      storeChanged()
    },
    undone(id) {
      if (phase === 'imported' && report?.id === id) choose([])
      else if (phase !== 'imported' && file) void send(true, file)
    },
  }
}
