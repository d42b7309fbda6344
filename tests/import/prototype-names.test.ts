import { expect, test } from 'vitest'
import { bytesInput } from '../../server/files/input'
import { readItems } from './read-file'

const NUMBER = '826578e1-40ad-459f-bc73-ede076f81f37'
const times = { spec_version: '2.1', created: '2024-01-01T00:00:00.000Z', modified: '2024-01-01T00:00:00.000Z' }
const stix = (type: string, more: object) => JSON.stringify({ type, id: `${type}--${NUMBER}`, name: 'Alpha', ...times, ...more })
const read = async (name: string, text: string) => (await readItems(bytesInput(name, Buffer.from(text)))).items

test('words of a file that every JavaScript object has names for are words like others', async () => {
  expect(await read('n.json', stix('identity', { identity_class: 'constructor' }))).toContainEqual(
    expect.objectContaining({ kind: 'node', labels: ['Actor'] }),
  )
  expect(await read('n.json', stix('constructor', {}))).toContainEqual(
    expect.objectContaining({ kind: 'node', labels: ['Thing', 'Constructor'] }),
  )
  const [about] = await read('n.json', stix('identity', { object_marking_refs: ['constructor'] }))
  expect(about).toMatchObject({ source: { kind: 'dataset' }, unreadMarkings: [expect.stringContaining('constructor')] })
  expect(
    await read('n.ftm', '{"id":"a","schema":"Company","properties":{"name":["Alpha"],"__proto__":["kept"],"constructor":["kept too"]}}'),
  ).toContainEqual(expect.objectContaining({ kind: 'node', properties: { proto: 'kept', constructor: 'kept too' } }))
  const gexf = await read(
    'n.gexf',
    `<gexf><graph defaultedgetype="constructor"><attributes class="node"><attribute id="0" title="constructor" type="string"/></attributes>
<nodes><node id="a"><attvalues><attvalue for="0" value="one" start="2001"/></attvalues></node><node id="b"/></nodes>
<edges><edge source="a" target="b"/></edges></graph><constructor/></gexf>`,
  )
  expect(gexf).toContainEqual(
    expect.objectContaining({ kind: 'node', id: 'a', properties: { constructor: [{ start: '2001', value: 'one' }] } }),
  )
  expect(gexf).toContainEqual(expect.objectContaining({ kind: 'relationship', directed: true }))
  expect(gexf).toContainEqual(expect.objectContaining({ kind: 'problem', message: 'Elements <constructor> are not taken.' }))
})
