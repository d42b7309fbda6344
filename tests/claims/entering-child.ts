// Enters claims into the dossier `mine` of the store named by its argument (JSON of StoreOptions), two at a time, and prints the
// ids of each pair once it is acknowledged; until it is killed.
import { claimsBodySchema } from '../../model/api/claims'
import { addClaims } from '../../server/claims/add'
import { openStore, type StoreOptions } from '../../server/open-store'

const store = await openStore(JSON.parse(process.argv[2]!) as StoreOptions)
const claim = (id: string) => ({
  id,
  kind: 'relation',
  subject: 'alpha',
  predicate: 'FIGHTS',
  object: 'beta',
  statement: `Alpha fights Beta, as ${id} says.`,
  stance: 'asserted',
  polarity: 'affirms',
  credibility: 3,
  source: 'old',
})
for (let i = 0; ; i++) {
  const { claims } = await addClaims(store, claimsBodySchema.parse({ dossier: 'mine', claims: [claim(`c${i}.a`), claim(`c${i}.b`)] }))
  process.stdout.write(`${claims.added.join(' ')}\n`)
}
