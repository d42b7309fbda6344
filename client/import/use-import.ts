import { useEffect, useRef, useState } from 'react'
import type { ImportReport } from '../../model/imports'
import { storeChanged } from './open'
import { NO_SETTINGS, sendFile, type Settings } from './send'

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
  choose(file: File | null): void
  change(settings: Partial<Settings>): void
  start(): void
  stop(): void
  /** An import was taken back: what is told of the file may not hold any more. */
  undone(id: string): void
}

/** Milliseconds of rest after a change of the settings before the file is sent again. */
const REST = 400

/** One file on its way into the graph. What is under way is stopped when the dialog goes. */
export function useImport(): ImportFlow {
  const [file, setFile] = useState<File | null>(null)
  const [settings, setSettings] = useState(NO_SETTINGS)
  const [{ phase, report, problem }, set] = useState<Pick<ImportFlow, 'phase' | 'report' | 'problem'>>({ phase: 'choosing', report: null, problem: null })
  const running = useRef<AbortController>(null)
  const planned = useRef<File>(null)
  const { format, prefix, conflicts, unreadable } = settings

  /** Takes over from what runs; what an older one answers is dropped. */
  const send = async (dryRun: boolean, sent: File) => {
    running.current?.abort()
    const { signal } = running.current = new AbortController()
    set((before) => ({ phase: dryRun ? 'planning' : 'importing', report: before.report, problem: null }))
    try {
      const report = await sendFile(sent, settings, dryRun, signal)
      if (signal.aborted) return
      set({ phase: dryRun ? 'planned' : 'imported', report, problem: null })
    } catch (error) {
      if (signal.aborted) return
      set((before) => ({ phase: 'planned', report: dryRun ? null : before.report, problem: error instanceof Error ? error.message : String(error) }))
    }
    if (!dryRun) storeChanged()
  }

  useEffect(() => {
    if (!file) return
    const timer = setTimeout(() => {
      planned.current = file
      void send(true, file)
    }, planned.current === file ? REST : 0)
    return () => clearTimeout(timer)
    // Of the settings these alone change what would be done; the others only say what is known of the file.
  }, [file, format, prefix, conflicts, unreadable])
  useEffect(() => () => running.current?.abort(), [])

  const choose = (next: File | null) => {
    running.current?.abort()
    planned.current = null
    setFile(next)
    setSettings(NO_SETTINGS)
    set({ phase: next ? 'planning' : 'choosing', report: null, problem: null })
  }

  return {
    phase, file, settings, report, problem, choose,
    change(change) {
      setSettings((before) => ({ ...before, ...change }))
      if (['format', 'prefix', 'conflicts', 'unreadable'].some((name) => name in change)) set((before) => ({ ...before, phase: 'planning' }))
    },
    start: () => void (file && send(false, file)),
    stop() {
      running.current?.abort()
      set((before) => ({ ...before, phase: 'planned', problem: 'Stopped. Unless it stands in the list below, nothing of the file is in the graph.' }))
      storeChanged()
    },
    undone(id) {
      if (phase === 'imported' && report?.id === id) choose(null)
      else if (phase !== 'imported' && file) void send(true, file)
    },
  }
}
