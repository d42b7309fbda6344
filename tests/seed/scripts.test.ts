import { expect, test } from 'vitest'
import { deriveScript, linkScript, schemaScript, sweepScript } from '../../cypher/store/seed-scripts'

test.each([
  ['schema', schemaScript],
  ['link', linkScript],
  ['derive', deriveScript],
  ['sweep', sweepScript],
] as const)('graph-seed/%s.cypher is what the ontology gives', async (name, text) => {
  await expect(text()).toMatchFileSnapshot(`../../graph-seed/${name}.cypher`)
})
