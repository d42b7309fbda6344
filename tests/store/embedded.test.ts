import { expect, test } from 'vitest'
import { allNodes } from '../../cypher/nodes/all-nodes'
import { openStore } from '../../server/open-store'
import { onEmbedded } from '../support/stores'
import { wholeContract } from './whole-contract'

onEmbedded((fresh) => {
  wholeContract(fresh)

  test('PROFILE of what writes is refused in a transaction that has written, because measuring would write twice', async () => {
    const store = await openStore(await fresh())
    const tx = await store.begin({ access: 'WRITE' })
    await (await tx.query('CREATE (:A)', {}, { timeoutMs: 20_000 })).batches[Symbol.asyncIterator]().next()
    await expect(tx.query('PROFILE CREATE (:A)', {}, { timeoutMs: 20_000 })).rejects.toMatchObject({ code: 'query-refused' })
    await store.close()
  })

  test('a property larger than the engine keeps is said to be so', async () => {
    const store = await openStore(await fresh())
    await expect(
      store.write((tx) => tx.execute('CREATE (:Thing {id: $id, text: $text})', { id: 'a', text: 'x'.repeat(17 << 20) })),
    ).rejects.toMatchObject({ code: 'too-large', message: expect.stringMatching(/The property text holds more than 16 MiB/) as string })
    await store.close()
  })

  // A difference: Neo4j reads what is committed when a row is read, and has no snapshots.
  test('a stream shows the store as it was when it began', async () => {
    const store = await openStore(await fresh())
    await store.write((tx) => tx.execute('UNWIND range(1, 5000) AS i CREATE (n:Thing {id: toString(i)})'))
    const seen: unknown[] = []
    for await (const batch of store.stream(allNodes, {})) {
      if (seen.length === 0) await store.write((tx) => tx.execute('MATCH (n:Thing) SET n.changed = true'))
      seen.push(...batch.map((row) => row.properties.changed))
    }
    expect(seen).toStrictEqual(Array.from({ length: 5000 }, () => undefined))
    await store.close()
  })

  test('the engine has the functions and procedures that it is said to have, with as many arguments', async () => {
    const store = await openStore(await fresh())
    const { functions, procedures } = await store.callables()
    expect(functions.length).toBeGreaterThan(60)
    const calls = [
      ...functions.map(
        ({ name, arguments: given }) =>
          `RETURN ${name}(${given
            .filter((argument) => argument.default === null)
            .map(() => 'null')
            .join(', ')}) AS x`,
      ),
      ...functions.map(({ name, arguments: given }) => `RETURN ${name}(${given.map(() => 'null').join(', ')}) AS x`),
      ...procedures.map(({ name, returns }) => `CALL ${name}() YIELD ${returns[0]!.name} RETURN count(*) AS x`),
    ]
    const wrong: string[] = []
    for (const call of calls) {
      const said = await store
        .write((tx) => tx.execute(call))
        .then(
          () => '',
          (error: Error) => error.message,
        )
      if (/unknown|takes/i.test(said)) wrong.push(`${call}: ${said}`)
    }
    expect(wrong).toEqual([])
    await store.close()
  })
})
