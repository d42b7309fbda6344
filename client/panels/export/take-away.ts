import type { z } from 'zod'
import type { exportRequestSchema } from '../../../model/api/export-request'
import { lookOf } from '../../../picture/look/encoding'
import { PALETTES } from '../../../picture/look/palette'
import { explorer } from '../../state/store'
import { theme } from '../../state/theme'
import { handOver } from '../../state/hand-over'
import { ApiError } from '../../state/request'
import { viewTitle } from './title'
import { t } from '../../../model/words/english/export'

export type ExportRequest = z.input<typeof exportRequestSchema>

/** What is on the screen, with its places and colours. */
export function viewScope(): Extract<ExportRequest['scope'], { kind: 'view' }> {
  const { scene, loaded } = explorer.getState()
  // White nodes would not be seen on another program's white paper: there their outline's colour speaks.
  const { stroke } = PALETTES[theme.getState().theme]
  return {
    kind: 'view',
    title: viewTitle(),
    focus: loaded?.focus ?? null,
    nodes: scene.nodes.map((node) => node.id),
    relationships: scene.ties.map((tie) => tie.id),
    positions: Object.fromEntries(
      scene.nodes.flatMap(({ id }) => {
        const point = loaded?.positions.get(id)
        return point ? [[id, [point.x, point.y]]] : []
      }),
    ),
    colours: Object.fromEntries(scene.nodes.map(({ id, label }) => [id, stroke[lookOf(label).tone]])),
  }
}

/**
 * Fetches a file and hands it to the reader; `progress` hears how many bytes have come. Throws ApiError; an aborted request
 * rejects with the signal's AbortError, and nothing is left.
 */
export async function takeAway(
  request: ExportRequest,
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<{ name: string; bytes: number }> {
  const response = await fetch('/api/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new ApiError(0, t('noAnswer'))
  })
  if (!response.ok || !response.body) {
    const problem = (await response.json().catch(() => null)) as { detail?: string } | null
    throw new ApiError(response.status, problem?.detail ?? t('noStatus', { status: String(response.status) }))
  }
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (signal.aborted) throw error
      throw new ApiError(0, t('cutOff'))
    })
    if (done) break
    pieces.push(value as Uint8Array<ArrayBuffer>)
    progress((bytes += value.length))
  }
  const name = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'allegiance'
  handOver(new Blob(pieces, { type: response.headers.get('content-type') ?? '' }), name)
  return { name, bytes }
}
