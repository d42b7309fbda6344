import { expect, test } from 'vitest'
import { LIBRARY } from '../../cypher/library'
import type { Question, QuestionParam } from '../../model/question'

test('docs/questions.md lists the questions of the library', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/questions.md')
})

function page(): string {
  const example = LIBRARY.find((q) => q.name === 'leaders')!
  return `# A library of questions

Questions that analysts ask of this graph, most wanted first. Each is a commented Cypher file in \`cypher/library/\`, made to be read:
its header says what it answers, what it takes and how to read its rows, and each clause that is not plain has a comment above it.
The same file gives the same rows on the embedded store and on Neo4j.

**By command**, with parameters that are not given at their defaults:

\`\`\`sh
npx allegiance query --saved ${example.name}
npx allegiance query --saved ${example.name} --param actor=ttp --param date=2021-01-01
\`\`\`

**In Neo4j Browser**, if your store is Neo4j: run the \`:param\` lines of the file's header, without the slashes before them, with the
values that you want, then paste the file.

A parameter with the kind \`node:Actor\` takes the id or a name of a node with that label, such as \`iskp\`; \`nodes\` takes a list of them; \`type\` and
\`family\` take names of [the model](model.md); dates are written \`2022-05-01\`. One that may be left out is marked *optional*: \`null\`
then stands for all. Imprecise dates come back as \`2014-10-01~quarter\`, some day in the quarter that begins then; \`~before\` says
only that something had ended by that day; \`..\` is continuing when the source wrote.

Where no row comes, the question's own sentence says what that means: that sources here do not tell is not that there is not.

| name | title | question | parameters |
|---|---|---|---|
${LIBRARY.map(row).join('\n')}
`
}

function row({ name, title, question, params }: Question): string {
  return `| \`${name}\` | ${title} | ${question} | ${params.map(parameter).join('<br>')} |`
}

function parameter({ name, kind, label, optional, default: value, description }: QuestionParam): string {
  const given = value === null ? '' : `, by default \`${Array.isArray(value) ? JSON.stringify(value) : value}\``
  return `\`${name}\` (\`${kind}${label ? `:${label}` : ''}\`${optional ? ', *optional*' : ''}${given}): ${description}`
}
