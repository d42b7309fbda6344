import { afterEach, describe, expect, test } from 'vitest'
import { CREDIBILITY_WORDS, LIKELIHOODS, MODALITIES, RELIABILITY_WORDS, STATUSES } from '../../model/claim'
import { EXPORT_FORMATS } from '../../model/exports'
import { IMPORT_FORMATS } from '../../model/imports'
import { FAMILIES, LABELS, RELATIONSHIP_TYPES } from '../../model/ontology'
import * as names from '../../model/terms'
import { LANGUAGES } from '../../model/words/languages'
import { ENGLISH } from '../../model/words/locale'
import { speak } from '../../model/words/words'
import { typeName } from '../../picture/words'
import { englishCatalogues, pseudo } from '../support/pseudo'
import { translationFaults } from '../support/translation-faults'

const english = await englishCatalogues()

describe('every language', () => {
  test.each(LANGUAGES.map((language) => [language.language, language] as const))(
    '%s has no key and no gap that English has not, and every form of its numbers',
    async (_, { tag, load }) => {
      expect(translationFaults(tag, await load(), english)).toEqual([])
    },
  )

  test('has its code once, as tags for dates and numbers begin', () => {
    expect(LANGUAGES.map(({ tag }) => new Intl.Locale(tag).language)).toEqual([...new Set(LANGUAGES.map(({ language }) => language))])
  })
})

const RUSSIAN = { counts: { nodes_one: '{{count}} узел', nodes_few: '{{count}} узла', nodes_many: '{{count}} узлов' } }

test.each<[string, Parameters<typeof translationFaults>[1], string[]]>([
  ['all forms of a number', RUSSIAN, []],
  ['nothing', {}, []],
  ['a subject that is not', { shel: {} }, ['shel: there is no such subject']],
  ['a misspelt key', { shell: { 'tab.detials': 'Сведения' } }, ['shell tab.detials: English has no such key']],
  [
    'a misspelt gap',
    { shell: { withName: '{{nme}} · Allegiance' } },
    ['shell withName: English has no gap {{nme}}', 'shell withName: the gap {{name}} is missing'],
  ],
  ['a form too many', { counts: { ...RUSSIAN.counts, nodes_two: '{{count}} узла' } }, ['counts nodes_two: ru-RU has no such form']],
  [
    'a form too few',
    { counts: { nodes_one: '{{count}} узел', nodes_many: '{{count}} узлов' } },
    ['counts nodes_one: nodes_few is missing', 'counts nodes_many: nodes_few is missing'],
  ],
  [
    'a term',
    { terms: { 'label.State.one': 'государство', 'label.Stat.one': 'государство' } },
    ['terms label.Stat.one: English has no such key'],
  ],
])('a translation with %s is told its faults', (_, said, faults) => {
  expect(translationFaults('ru-RU', said, english)).toEqual(faults)
})

describe('terms', () => {
  afterEach(() => speak(ENGLISH, {}))

  test('are said in the language, each by a key of the list', () => {
    speak({ language: 'qps', tag: 'en-GB', direction: 'ltr' }, { terms: pseudo(english.terms!) })
    const said = [
      ...FAMILIES.flatMap((family) => [names.familyName(family), names.familyGathers(family)]),
      ...LABELS.flatMap(({ label }) => [names.labelWords(label), names.labelWords(label, true)]),
      ...RELATIONSHIP_TYPES.map(({ type }) => typeName(type)),
      ...MODALITIES.map(names.modalityName),
      ...STATUSES.map(names.statusName),
      ...Object.keys(RELIABILITY_WORDS).map(names.reliabilityWords),
      ...Object.keys(CREDIBILITY_WORDS).map((digit) => names.credibilityWords(Number(digit))),
      ...LIKELIHOODS.map(names.likelihoodWords),
      ...EXPORT_FORMATS.map(names.exportFormatWords).flatMap(({ name, readers, loses }) => [name, readers, ...loses]),
      ...IMPORT_FORMATS.map(names.importFormatWords).flatMap(({ name, becomes }) => [name, becomes]),
    ]
    expect(said.filter((words) => !/^⟦.*⟧$/.test(words))).toEqual([])
  })
})
