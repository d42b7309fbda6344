import type { AnalysisOfExport, DivisionOfExport, ExportGraph } from '../writing/writer'
import { paragraph } from './body'

/** A tie as the annex has it. */
export interface Numbered {
  number: number
  sentence: string
}

/** What the signs of the ties tell, as a part of the annex: figures, method, when not to rely on it, and how to do it again. */
export function analysisSection(
  { nodes, pairs, two, any, triads }: AnalysisOfExport,
  graph: ExportGraph,
  ties: ReadonlyMap<string, Numbered>,
): string {
  const { allPositive, oneNegative, twoNegative, allNegative } = triads
  const unbalanced = oneNegative + allNegative
  const all = allPositive + twoNegative + unbalanced
  return [
    paragraph('Heading1', 'What the signs of the ties tell'),
    paragraph(
      'Normal',
      `Counted: ${nodes} nodes and ${pairs} pairs of them, by the ties above that are asserted, stated or reported${graph.asOf === null ? '' : `, and hold on ${graph.asOf}`}, between nodes that can take a side. The sources are those of these ties.`,
    ),
    paragraph('Heading2', 'Two camps'),
    ...division(two, ties),
    paragraph('Heading2', 'Any number of camps'),
    ...division(any, ties),
    paragraph('Heading2', 'Triads'),
    paragraph(
      'Normal',
      `Threes of nodes all tied to one another: ${all}, of which ${unbalanced} are not balanced (an odd number of negative pairs).`,
    ),
    paragraph('Heading2', 'Method'),
    paragraph(
      'Normal',
      'A pair of nodes counts once for each sign that a tie of theirs has. A division into camps is the better the fewer pairs go against it: positive ones between camps, negative ones within one. The least number for two camps is the frustration index (Abelson and Rosenberg 1958; Harary 1959), found by a mixed-integer program (Aref, Mason and Wilson 2020); for any number of camps it is that of correlation clustering (Davis 1967; Bansal, Blum and Chawla 2004).',
    ),
    paragraph('Heading2', 'When not to rely on it'),
    paragraph(
      'Normal',
      'A camp is a set of nodes that the signs keep together, not an alliance. That no tie is recorded between two does not show that there is none. A triad that is not balanced need not change. Nothing here predicts, and no figure says how sure it is: the grades of the claims do.',
    ),
    paragraph('Heading2', 'To do it again'),
    paragraph(
      'Normal',
      'The same figures follow from the ties of this document, and from a GEXF, GraphML or CSV file of the same part: export it with its analysis, and the nodes carry them as columns whose names begin with “analysis”. The command “allegiance analyse” gives them for a dossier, and what they rest on.',
    ),
  ].join('')
}

function division(
  { violations, lowerBound, proven, unique, camps, against }: DivisionOfExport,
  ties: ReadonlyMap<string, Numbered>,
): string[] {
  const shared = camps.filter((camp) => camp.length > 1)
  const alone = camps.filter((camp) => camp.length === 1).flat()
  return [
    paragraph(
      'Normal',
      [
        `Pairs that do not fit: ${violations}.`,
        proven ? 'Proven: no division has fewer.' : `The best that was found in the time; no division has fewer than ${lowerBound}.`,
        unique === null
          ? 'Whether another division does as well was not settled.'
          : unique
            ? 'No other division does as well.'
            : 'Other divisions do as well.',
      ].join(' '),
    ),
    ...shared.map((camp, i) => paragraph('Normal', `Camp ${i + 1}: ${camp.join(', ')}.`)),
    ...(alone.length > 0 ? [paragraph('Normal', `In no camp with another: ${alone.join(', ')}.`)] : []),
    ...against.flatMap((id) => {
      const tie = ties.get(id)
      return tie ? [paragraph('Small', `Does not fit: ${tie.number}. ${tie.sentence}`)] : []
    }),
  ]
}
