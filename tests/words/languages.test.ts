import { afterEach, describe, expect, test } from 'vitest'
import { CREDIBILITY_WORDS, LIKELIHOODS, MODALITIES, POLARITIES, RELIABILITY_WORDS, STATUSES } from '../../model/claim'
import { EXPORT_FORMATS } from '../../model/exports'
import { IMPORT_FORMATS } from '../../model/imports'
import { FAMILIES, LABELS, RELATIONSHIP_TYPES } from '../../model/ontology'
import * as names from '../../model/terms'
import { tiePhrase, type Saying } from '../../model/saying'
import { tieRow, tieSentence } from '../../model/sentences'
import { speakGrammar, type Grammar } from '../../model/words/grammar'
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

describe('ties', () => {
  afterEach(() => {
    speak(ENGLISH, {})
    speakGrammar(null)
  })

  const saying = (type: string, given: Partial<Saying> = {}): Saying => ({
    type,
    modality: 'actual',
    polarity: 'affirms',
    qualifiers: [],
    subjectParts: [],
    objectParts: [],
    subjectWith: [],
    objectWith: [],
    reported: false,
    speakers: [],
    spoken: false,
    ownAccount: false,
    over: false,
    undated: false,
    ofFighters: false,
    ...given,
  })

  /** A grammar that nobody speaks, of every type. */
  const MADE_UP: Grammar = {
    typeWords: (type, kind) => ({ forward: `⟦${type} ${JSON.stringify(kind)}⟧`, backward: `⟦⟧`, mutual: '⟦⟧' }),
    verb: (_, words, { backward }) => (backward ? words.backward : words.forward),
  }

  test('are said by the grammar of the language, whatever the type, its kind of words and how it is put', () => {
    speak({ language: 'qps', tag: 'en-GB', direction: 'ltr' }, { sentences: pseudo(english.sentences!), terms: pseudo(english.terms!) })
    speakGrammar(MADE_UP)
    const said = RELATIONSHIP_TYPES.flatMap(({ type, words, qualifier }) => {
      const kinds: Partial<Saying>[] = [
        { ofFighters: true },
        { undated: true },
        { subjectParts: ['123'], objectParts: ['456'], subjectWith: ['7'] },
        ...Object.keys(qualifier?.words ?? {}).map((one) => ({ qualifiers: [one] })),
      ]
      const put = MODALITIES.flatMap((modality) => POLARITIES.map((polarity) => ({ modality, polarity, over: true })))
      return [...kinds, ...put].flatMap((given) => {
        const of = saying(type, given)
        return [
          tieSentence(of, words, { name: '1' }, { name: '2' }).join(''),
          tieRow(of, words, '2', false).join(''),
          tieRow(of, words, '2', true).join(''),
          tiePhrase(of, words),
          tiePhrase(of, words, true),
        ]
      })
    })
    const bare = (text: string) => {
      let depth = 0
      return [...text].filter((letter) => (depth += letter === '⟦' ? 1 : letter === '⟧' ? -1 : 0) === 0 && /[a-z]/i.test(letter))
    }
    expect(said.filter((text) => bare(text).length > 0)).toEqual([])
    expect(said).toContainEqual(expect.stringContaining('"ongoing"'))
  })

  test('of a type that the language has no words for are said in English', () => {
    speakGrammar({
      typeWords: (type) => (type === 'LEADS' ? { forward: 'возглавляет', backward: 'под началом' } : null),
      verb: (_, { forward }, { polarity }) => (polarity === 'denies' ? `не ${forward}` : forward),
    })
    const tie = (type: string, words: { forward: string; backward: string }) =>
      tieSentence(saying(type, { polarity: 'denies' }), words, { name: 'A' }, { name: 'B' }).join('')
    expect(tie('LEADS', { forward: 'leads', backward: 'is led by' })).toBe('A не возглавляет B')
    expect(tie('SUPPORTS', { forward: 'supports', backward: 'is supported by' })).toBe('A does not support B')
    expect(tie('OWNS', { forward: 'owns', backward: 'is owned by' })).toBe('A not so: owns B')
  })
})
