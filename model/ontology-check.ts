import {
  BASE_LABELS,
  FAMILIES,
  FAMILY_WORDS,
  PLUMBING_TYPES,
  SAFE_NAME,
  type LabelDefinition,
  type RelationshipTypeDefinition,
} from './ontology'

/**
 * Faults of an ontology, each a sentence that names the entry; none when it is sound.
 * Holds the rules that TypeScript's types cannot: unique names, known ends, symmetric types
 * with equal ends and words, no clash with the plumbing types.
 */
export function checkOntology(labels: readonly LabelDefinition[], types: readonly RelationshipTypeDefinition[]): string[] {
  const faults: string[] = []
  const names = new Set<string>()
  const known = new Set(labels.map((l) => l.label as string))
  for (const l of labels) {
    if (names.has(l.label)) faults.push(`Label ${l.label} is declared twice.`)
    names.add(l.label)
    if (!SAFE_NAME.test(l.label)) faults.push(`Label ${l.label} is not a safe name.`)
    if (!(BASE_LABELS as readonly string[]).includes(l.base)) faults.push(`Label ${l.label} has an unknown base ${l.base}.`)
    if (!l.words.one.trim() || !l.words.many.trim()) faults.push(`Label ${l.label} lacks words.`)
  }
  for (const base of BASE_LABELS) if (!known.has(base)) faults.push(`Base label ${base} is not declared.`)
  const seen = new Set<string>()
  for (const t of types) {
    if (seen.has(t.type)) faults.push(`Relationship type ${t.type} is declared twice.`)
    seen.add(t.type)
    if (!/^[A-Z][A-Z_]*$/.test(t.type)) faults.push(`Relationship type ${t.type} is not in capitals and underscores.`)
    if ((PLUMBING_TYPES as readonly string[]).includes(t.type))
      faults.push(`Relationship type ${t.type} is taken by the claims' own relationships.`)
    for (const end of [...t.subject, ...t.object])
      if (!known.has(end)) faults.push(`Relationship type ${t.type} has an unknown end ${end}.`)
    if (t.subject.length === 0 || t.object.length === 0) faults.push(`Relationship type ${t.type} lacks an end.`)
    if (!FAMILIES.includes(t.family)) faults.push(`Relationship type ${t.type} has an unknown family ${t.family}.`)
    if (t.time !== 'event' && t.time !== 'state') faults.push(`Relationship type ${t.type} does not say whether it is an event or a state.`)
    if (!t.example.trim()) faults.push(`Relationship type ${t.type} lacks an example.`)
    if (![1, 0, -1].includes(t.sign)) faults.push(`Relationship type ${t.type} has a sign other than +1, 0 and -1.`)
    if (!t.words.forward.trim() || !t.words.backward.trim()) faults.push(`Relationship type ${t.type} lacks words.`)
    if (t.symmetric && [...t.subject].sort().join() !== [...t.object].sort().join())
      faults.push(`Symmetric type ${t.type} has different ends.`)
    if (t.symmetric && t.words.forward !== t.words.backward) faults.push(`Symmetric type ${t.type} reads differently backwards.`)
  }
  for (const family of FAMILIES) if (!FAMILY_WORDS[family]) faults.push(`Family ${family} lacks words.`)
  return faults
}
