import { CREDIBILITY_WORDS, LIKELIHOODS, RELIABILITY_WORDS, STATUSES, UNASSERTED } from '../../claim'
import { EXPORT_FORMATS, type ExportDeclaration } from '../../exports'
import { IMPORT_FORMATS } from '../../imports'
import { mappedSourceSchema, mappedTypeSchema, tableSchema, type FieldWords } from '../../mapping'
import { FAMILIES, FAMILY_WORDS, LABELS, RELATIONSHIP_TYPES } from '../../ontology'
import { typeHeading } from '../../terms'
import type { Catalogue } from '../words'

/** What stands in English with its declaration, under the keys that `model/terms.ts` asks another language for. */
export const terms: Catalogue = Object.fromEntries([
  ...FAMILIES.flatMap((family) => [
    [`family.${family}.name`, FAMILY_WORDS[family].name],
    [`family.${family}.gathers`, FAMILY_WORDS[family].gathers],
  ]),
  ...LABELS.flatMap(({ label, words }) => [
    [`label.${label}.one`, words.one],
    [`label.${label}.many`, words.many],
  ]),
  ...RELATIONSHIP_TYPES.map(({ type, words }) => [`type.${type}.name`, typeHeading(type, words.forward)]),
  ['tie.withOthers', 'with others'],
  ['tie.notFound', 'no evidence found:'],
  ['tie.part', '{{part}} of'],
  ...['asserted', ...UNASSERTED].map((name) => [`modality.${name === 'asserted' ? 'actual' : name}`, name]),
  ...STATUSES.map((name) => [`status.${name}`, name]),
  ...Object.entries(RELIABILITY_WORDS).map(([letter, words]) => [`reliability.${letter}`, words]),
  ...Object.entries(CREDIBILITY_WORDS).map(([digit, words]) => [`credibility.${digit}`, words]),
  ...LIKELIHOODS.map((likelihood) => [`likelihood.${likelihood}`, likelihood]),
  ...(EXPORT_FORMATS as readonly ExportDeclaration[]).flatMap(({ id, name, for: readers, loses }) => [
    [`export.${id}.name`, name],
    [`export.${id}.for`, readers],
    ...loses.map((sentence, i) => [`export.${id}.loses.${i + 1}`, sentence]),
  ]),
  ...IMPORT_FORMATS.flatMap(({ id, name, becomes }) => [
    [`import.${id}.name`, name],
    [`import.${id}.becomes`, becomes],
  ]),
  ...Object.entries({ table: tableSchema, source: mappedSourceSchema, types: mappedTypeSchema }).flatMap(([form, { shape }]) =>
    Object.entries(shape).flatMap(([field, schema]) => {
      const { title, hint, words = {} } = schema.meta() as unknown as FieldWords
      return [
        [`mapping.${form}.${field}.title`, title],
        ...(hint === undefined ? [] : [[`mapping.${form}.${field}.hint`, hint]]),
        ...Object.entries(words).map(([choice, said]) => [`mapping.${form}.${field}.choice.${choice}`, said]),
      ]
    }),
  ),
])
