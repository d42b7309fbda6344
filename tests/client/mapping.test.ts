import { describe, expect, test } from 'vitest'
import { withNewTie, withNode, withNodeOf, withoutNode, withTie, withType } from '../../client/panels/import/mapping/edits'
import { previewOf } from '../../client/panels/import/mapping/preview'
import { offersOf, usesOf } from '../../client/panels/import/mapping/uses'
import { mappingSchema, minimalMapping } from '../../model/mapping'
import { headRows } from '../../model/tables/guess'
import { lookAtColumns } from '../../model/tables/look'
import { proposeMapping } from '../../model/tables/propose'

const TABLE =
  'group,state,relation,start_year,id,note,source\nNorth Front,Eastland,backs,1999,7,first,Report\nSouth Front,Westland,fights,2000,8,second,News\n'
const rows = headRows(TABLE, 'comma')
const { mapping, columns } = proposeMapping(rows, 'comma')
const looks = lookAtColumns(columns, rows.slice(1), [])
const look = (column: string) => looks.find(({ name }) => name === column)!
const words = (column: string, of = mapping) => usesOf(of, column).map((use) => use.words)

describe('what is made of a column', () => {
  test('is said of each, and undone one by one until nothing is taken of it', () => {
    expect(Object.fromEntries(columns.map((column) => [column, words(column)]))).toEqual({
      group: ['names group'],
      state: ['names state'],
      relation: ['type of the tie'],
      start_year: ['year of the start of the tie'],
      id: ['“id_given” of the tie'],
      note: ['“note” of the tie'],
      source: ['source of the tie'],
    })
    for (const column of columns) {
      let next = mapping
      for (let [use] = usesOf(next, column); use; [use] = usesOf(next, column)) next = use.without
      expect(words(column, next)).toEqual([])
      if (next.nodes.length > 0) expect(mappingSchema.safeParse(next).success).toBe(true)
    }
  })

  test('can be anything that is offered, and every offer makes a mapping that is understood', () => {
    for (const column of columns) {
      for (const offer of offersOf(mapping, look(column))) {
        const given = offer.give()
        expect([column, offer.words, mappingSchema.safeParse(given).error?.issues ?? []]).toEqual([column, offer.words, []])
        expect(words(column, given), offer.words).not.toEqual([])
      }
    }
    const identified = offersOf(mapping, look('id'))
      .find((offer) => offer.words === 'an identifier')!
      .give()
    expect(identified.nodes[0]!.properties).toEqual([{ column: 'id', as: 'identifiers', type: 'list', split: ';', prefix: 'id:' }])
  })
})

test('a column that is given a part of a tie is no property of it besides', () => {
  const given = withTie(mapping, 0, { validTo: { column: 'note', order: 'ymd' } })
  expect(words('note', given)).toEqual(['end of the tie'])
  expect(words('id', given)).toEqual(['“id_given” of the tie'])
})

test('ties follow their nodes and types when these are renamed, and go with them', () => {
  const renamed = withType(withNode(mapping, 0, { key: 'fighters' }), 0, { type: 'STANDS_BY' })
  expect(renamed.ties[0]).toMatchObject({ from: 'fighters', to: 'state', typeBy: { values: { backs: 'STANDS_BY', fights: 'FIGHTS' } } })
  expect(withoutNode(renamed, 0)).toMatchObject({ nodes: [{ key: 'state' }], ties: [], types: [] })
  const more = withNewTie(withNodeOf(mapping, 'note'))
  expect(more.ties.map(({ from, to }) => [from, to])).toEqual([
    ['group', 'state'],
    ['group', 'note'],
  ])
  expect(mappingSchema.safeParse(more).success).toBe(true)
})

test('a preview has each node once, ties with their lines, and none where a column is not there', () => {
  const preview = previewOf(mapping, columns, rows.slice(1))!
  expect([...preview.nodes.keys()]).toEqual(['North Front', 'Eastland', 'South Front', 'Westland'])
  expect(preview.ties.map(({ line, type }) => [line, type])).toEqual([
    [2, 'BACKS'],
    [3, 'FIGHTS'],
  ])
  expect(
    previewOf(
      mappingSchema.parse({ ...minimalMapping(mapping), nodes: [...mapping.nodes, { key: 'x', columns: ['nowhere'], label: 'Thing' }] }),
      columns,
      rows.slice(1),
    ),
  ).toBeNull()
})
