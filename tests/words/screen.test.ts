import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Pair } from '../../model/reconcile'
import { PairCard } from '../../client/panels/reconcile/PairCard'
import { DateField } from '../../client/panels/timeline/DateField'
import { StepButton } from '../../client/panels/timeline/StepButton'
import { t as reconcile } from '../../model/words/english/reconcile'
import { ENGLISH } from '../../model/words/locale'
import { speak } from '../../model/words/words'
import { trackedFiles } from '../support/files'
import { englishCatalogues, pseudo } from '../support/pseudo'

/** Attributes that a reader sees or hears. */
const TOLD = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'label', 'alt', 'hint', 'none'])

/** The product's name, Cypher's word for no value, and examples of what may stand in a table. */
const SAME_EVERYWHERE = ['Allegiance', 'null', 'NULL, -9', 'ucdp:']

const files = trackedFiles().filter((path) => /^client\/.*\.tsx$/.test(path))

test.each(files)('%s says nothing that is not in the catalogue', (path) => {
  const found: string[] = []
  const look = (node: ts.Node) => {
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && TOLD.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
      if (/\p{L}{2}/u.test(node.initializer.text)) found.push(node.initializer.text)
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true, ts.ScriptKind.TSX))
  expect(found.filter((text) => !SAME_EVERYWHERE.includes(text))).toEqual([])
})

beforeAll(async () => {
  const english = await englishCatalogues()
  speak(
    { language: 'qps', tag: 'en-GB', direction: 'rtl' },
    Object.fromEntries(['reconcile', 'timeline', 'counts'].map((subject) => [subject, pseudo(english[subject]!)])),
  )
})
afterAll(() => speak(ENGLISH, {}))

const side = (id: string) => ({
  id,
  name: `<${id}>`,
  abbreviation: null,
  labels: ['ArmedGroup'],
  aliases: [],
  weakAliases: ['<weak>'],
  identifiers: ['<identifier>'],
  description: null,
  from: null,
  dates: [],
  ties: 1204,
})

test('in a pseudo-language every word of a part is in brackets, but those of the data', () => {
  const pair: Pair = {
    one: side('one'),
    other: side('other'),
    score: 0.9,
    alike: 'strong',
    reasons: [],
    decisions: [{ claim: 'c', verdict: 'same', by: '<by>', on: '2022-05-01', note: '<note>' }],
  }
  const html = [
    createElement(PairCard, { pair, onDecide: async () => true, onTakeBack: async () => true, onLater: () => {}, onLook: () => {} }),
    createElement(StepButton, { what: 'change', direction: 1, day: '2021-08-15', onDay: () => {} }),
    createElement(StepButton, { what: 'publication', direction: -1, day: null, onDay: () => {} }),
    createElement(DateField, { label: '⟦As of⟧', date: null, onDate: () => {} }),
  ]
    .map((element) => renderToStaticMarkup(element))
    .join('')
  expect(html).toContain(reconcile('match.strong'))
  const data = /&lt;[\w-]+&gt;|Armed group|1,204|15 August 2021|1 May 2022|‹|›|×/g
  const seen = [
    ...[...html.matchAll(/(?:aria-label|title|placeholder)="([^"]*)"/g)].map(([, text]) => text!),
    // A sentence that is cut by an element is one text.
    ...html
      .replace(/<\/?(?:strong|span|bdi)\b[^>]*>/g, '')
      .split(/<[^>]*>/)
      .filter((text) => text.trim() !== ''),
  ]
  const bare = seen.map((text) => text.replace(data, '').trim()).filter((text) => /\p{L}{2}/u.test(text) && !/^⟦.*⟧$/.test(text))
  expect(seen.length).toBeGreaterThan(15)
  expect(bare).toEqual([])
})
