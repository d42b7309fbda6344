import { describe, expect, test } from 'vitest'
import { fileInput } from '../../server/files/input'
import { leftOut } from '../support/left-out'
import { countItems, readItems } from './read-file'

const data = process.env.ALLEGIANCE_TEST_DATA

/** Files of other people's, what each is taken for, and how many nodes and ties are in it. */
const READ: readonly (readonly [file: string, format: string, nodes: number, ties: number])[] = [
  ['stix/ics-attack.json', 'stix', 452, 1467],
  ['stix/mitre-cti-ics-stix20.json', 'stix', 451, 1467],
  ['stix/mitre-cti-pre-attack-stix20.json', 'stix', 198, 84],
  ['stix/oasis-apt1.json', 'stix', 46, 75],
  ['stix/oasis-indicator-to-campaign.json', 'stix', 2, 1],
  ['stix/oasis-infrastructure.json', 'stix', 6, 4],
  ['stix/oasis-interop-marking.json', 'stix', 1, 0],
  ['stix/oasis-sco-examples-bundle.json', 'stix', 70, 31],
  ['stix/sample_detection-strategy.json', 'stix', 11, 4],
  ['stix/validator-identity_unicode.json', 'stix', 1, 0],
  ['stix/misp-galaxy-threat-actor.json', 'misp', 1041, 108],
  ['ftm/yente-parteispenden.entities.ftm.json', 'ftm', 96, 291],
  ['ftm/yente-t1.entities.ftm.json', 'ftm', 6, 0],
  ['ftm/yente-zala.entities.ftm.json', 'ftm', 38, 66],
  ['sanctions/UN-consolidated-2025-04-19.xml', 'un-list', 193 + 684 + 1, 193 + 684],
  ['sanctions/UN-consolidated-2020.xml', 'un-list', 1094, 1093],
  ['signed/highlandtribes.csv', 'table', 16, 58],
  ['signed/konect-out.ucidata-gama', 'table', 16, 58],
  ['signed/congress.csv', 'table', 219, 521],
  ['signed/sampson-cloister.csv', 'table', 18, 125],
  ['signed/wikielections.csv', 'table', 7115, 100_693],
  ['signed/bitcoinotc.csv', 'table', 5881, 35_592],
  ['signed/ucdp-2013-edge_list-supportive-opposing.csv', 'table', 642, 5543],
  ['csv/got-edges.csv', 'table', 107, 352],
  ['csv/got-nodes.csv', 'table', 107, 0],
  ['csv/quaker-edges.csv', 'table', 96, 162],
  ['csv/quaker-nodes.csv', 'table', 96, 0],
  ['csv/gephi-edges-intervals.csv', 'table', 3, 5],
  ['csv/gephi-edges-repeated.csv', 'table', 4, 5],
  ['csv/gephi-edges-types.csv', 'table', 2, 2],
  ['csv/gephi-nodes-types.csv', 'table', 5, 0],
  ['csv/gephi-quotes.csv', 'table', 2, 1],
  ['csv/gephi-utf8-bom.csv', 'table', 2, 0],
  ['conflict/cow-NonStateWar_v4.0.csv', 'table', 103, 62],
  ['conflict/cow-IntraState_v5.1.csv', 'table', 462, 420],
  ['conflict/ucdp-nonstate-221.csv', 'table', 1051, 1442],
  ['conflict/ucdp-prio-acd-221.csv', 'table', 724, 2568],
  ['conflict/ucdp-prio-acd-v4-2013.csv', 'table', 635, 2098],
  ['covert/911_edgelist.txt', 'table', 69, 382],
  ['covert/converted/networkdata-covert_2-0.csv', 'table', 60, 126],
  ['covert/converted/networkdata-covert_2-1.csv', 'table', 19, 27],
  ['covert/converted/networkdata-covert_9-0.csv', 'table', 394, 4939],
  ['covert/converted/networkdata-covert_22-g.csv', 'table', 66, 47],
  ['covert/converted/networkdata-covert_31-g.csv', 'table', 36, 67],
  ['covert/converted/networkdata-covert_39-g.csv', 'table', 22, 66],
]

/** Files that are refused whole, or of which an element is, and the place that is named. */
const REFUSED: readonly (readonly [file: string, place: RegExp])[] = [
  ['stix/invalid_comma.json', /Line 9, column 1/],
  ['csv/northwind-customers.csv', /Line 1: the columns \(customerID/],
  ['csv/northwind-orders.csv', /Line 1: the columns \(orderID/],
  ['csv/fincen-bank-connections.csv', /Line 1: the columns \(icij_sar_id/],
  ['conflict/cow-MIDA-5.0.csv', /Line 1: the columns \(dispnum/],
  ['conflict/cow-MIDB-5.0.csv', /Line 1: the columns \(dispnum/],
  ['sanctions/UN-cleaned-by-third-party.csv', /Line 1: the columns \(Name/],
  ['covert/krebs-latora-node_map.txt', /Line 1: the columns/],
  ['signed/konect-README.ucidata-gama', /no format that is read here/],
]

if (!data) leftOut("the readers on other people's files: ALLEGIANCE_TEST_DATA is not set")
else {
  describe("a file of another's", () => {
    test.each(READ)('%s is read as %s with %i nodes and %i ties', async (file, format, nodes, ties) => {
      expect(await countItems(await fileInput(`${data}/data/${file}`))).toEqual({ format, nodes, ties, dangling: 0, unreadable: 0 })
    })

    test.each(REFUSED)('%s is refused with its place', async (file, place) => {
      await expect(readItems(await fileInput(`${data}/data/${file}`)).then(() => null)).rejects.toThrow(place)
    })

    test.each([
      ['stix/invalid_identity.json', 'identity--8c6af861-7b20-41ef-9b59-6344fd872a8f', 'modified is missing'],
      ['stix/invalid_timestamp.json', 'identity--8c6af861-7b20-41ef-9b59-6344fd872a8f', 'lies before created'],
    ])('of %s the object at fault is named', async (file, place, message) => {
      const { items } = await readItems(await fileInput(`${data}/data/${file}`))
      expect(items.filter(({ kind }) => kind === 'problem')).toEqual([
        expect.objectContaining({ severity: 'unreadable', place, message: expect.stringContaining(message) as string }),
      ])
    })

    test('the two writers of the highland tribes agree on who is for and against whom', async () => {
      const signs = async (file: string) =>
        (await readItems(await fileInput(`${data}/data/signed/${file}`))).items
          .flatMap((i) => (i.kind === 'relationship' ? [i.type] : []))
          .sort()
      const [one, other] = await Promise.all([signs('highlandtribes.csv'), signs('konect-out.ucidata-gama')])
      expect(one.filter((type) => type === 'POSITIVE_TIE_TO')).toHaveLength(29)
      expect(one).toEqual(other)
    })

    test('of persons on the UN list nothing of birth, papers or whereabouts is taken', async () => {
      const { items } = await readItems(await fileInput(`${data}/data/sanctions/UN-consolidated-2025-04-19.xml`))
      const persons = items.flatMap((i) => (i.kind === 'node' && i.labels.includes('Person') ? [i] : []))
      expect(persons).toHaveLength(684)
      expect([...new Set(persons.flatMap(({ properties }) => Object.keys(properties)))].sort()).toEqual([
        'aliases',
        'basis',
        'identifiers',
        'offices',
        'weakAliases',
      ])
      const tie = items.find((i) => i.kind === 'relationship' && i.end === 'QDe.161')
      expect(tie).toMatchObject({
        type: 'DESIGNATED',
        start: 'united-nations-security-council',
        qualifier: 'UN 1267',
        dates: [{ validFrom: '2019-05-14', validTo: '..' }],
      })
    })

    test('a mapping takes a table of conflicts with types, signs, words and years of its own', async () => {
      const mapping = {
        mapping: 1,
        title: 'UCDP ties 2013',
        nodes: [
          { key: 'a', columns: ['source'], label: 'Actor' },
          { key: 'b', columns: ['target'], label: 'Actor' },
        ],
        ties: [
          {
            from: 'a',
            to: 'b',
            typeBy: { column: 'type', values: { opposing: 'OPPOSES', opposingdirected: 'OPPOSES', supportive: 'BACKS' } },
            validFrom: { year: 'year' },
            validTo: { year: 'year' },
          },
        ],
        types: [
          { type: 'OPPOSES', forward: 'opposes', backward: 'is opposed by', family: 'rivalry', sign: -1 },
          { type: 'BACKS', forward: 'backs', backward: 'is backed by', family: 'allegiance', sign: 1 },
        ],
      }
      const { items } = await readItems(await fileInput(`${data}/data/signed/ucdp-2013-edge_list-supportive-opposing.csv`), { mapping })
      const ties = items.flatMap((i) => (i.kind === 'relationship' ? [i] : []))
      expect([ties.filter(({ type }) => type === 'OPPOSES').length, ties.filter(({ type }) => type === 'BACKS').length]).toEqual([
        2671 + 1721,
        1151,
      ])
      expect(ties[0]).toMatchObject({
        start: 'Russia (Soviet Union)',
        end: 'BDPS',
        dates: [{ validFrom: '1946-01-01', validFromPrecision: 'year', validTo: '1946-01-01', validToPrecision: 'year' }],
        place: 'line 2',
      })
    })
  })
}
