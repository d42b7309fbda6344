import { afterEach, expect, test, vi } from 'vitest'
import { askAnalysis, MOST_ON_CANVAS } from '../../client/state/ask-analysis'
import { USUALLY_COUNTED } from '../../client/state/counted'
import type { Loaded } from '../../client/state/load'
import { FIRST_VIEW } from '../../client/state/url-state'
import { NO_DATA } from '../../picture/scene/graph-data'

afterEach(() => vi.unstubAllGlobals())

test('a canvas with more nodes than an address holds is not asked about, whoever asks', async () => {
  const sent = vi.fn(() => Promise.reject(new Error('sent')))
  vi.stubGlobal('fetch', sent)
  const loaded = { data: NO_DATA, dossier: null, baseTies: new Set() } as unknown as Loaded
  const view = { ...FIRST_VIEW, counted: { ...USUALLY_COUNTED, where: 'canvas' as const } }
  const nodes = Array.from({ length: MOST_ON_CANVAS + 1 }, (_, i) => `n${i}`)
  const ask = (canvas: readonly string[]) => askAnalysis('camps', loaded, view, canvas, new AbortController().signal)
  await expect(ask(nodes)).rejects.toThrow('The canvas has more than 250 nodes.')
  expect(sent).not.toHaveBeenCalled()
  await expect(ask(nodes.slice(1))).rejects.toThrow()
  expect(sent).toHaveBeenCalledTimes(1)
})
