import { rmSync } from 'node:fs'
import { importFile } from '../../server/import/import'
import { fileInput } from '../../server/import/input'
import { openStore } from '../../server/store/open'
export async function main([file]: string[]) {
  rmSync('/tmp/q/imp4', { recursive: true, force: true })
  let t = performance.now()
  const lap = (what: string) => { const n = performance.now(); console.log(what, ((n - t) / 1000).toFixed(2)); t = n }
  const store = await openStore({ location: '/tmp/q/imp4' })
  lap('open')
  let phase = ''
  await importFile(store, await fileInput(file!), {}, { onProgress: (p) => { const k = p.phase + (p.relationships > 0); if (k !== phase) { lap(`to ${k} ${p.nodes}/${p.relationships}`); phase = k } } })
  lap('import end')
  await store.close()
  lap('close')
}
