import { words } from '../words'

/** What the signs of the ties of an exported file tell: a section of the annex, a tab of the interactive page. */
export const t = words('analysed', {
  title: 'What the signs of the ties tell',
  counted:
    'Counted: {{nodes}} nodes and {{pairs}} pairs of them, by the ties of this file that are asserted, stated or reported, between nodes that can take a side. The sources are those of these ties.',
  countedAsOf:
    'Counted: {{nodes}} nodes and {{pairs}} pairs of them, by the ties of this file that are asserted, stated or reported, and hold on {{date}}, between nodes that can take a side. The sources are those of these ties.',
  method: 'Method',
  methodIs:
    'A pair of nodes counts once for each sign that a tie of theirs has. A division into camps is the better the fewer pairs go against it: positive ones between camps, negative ones within one. The least number for two camps is the frustration index (Abelson and Rosenberg 1958; Harary 1959), found by a mixed-integer program (Aref, Mason and Wilson 2020); for any number of camps it is that of correlation clustering (Davis 1967; Bansal, Blum and Chawla 2004).',
  caveats: 'When not to rely on it',
  caveatsAre:
    'A camp is a set of nodes that the signs keep together, not an alliance. That no tie is recorded between two does not show that there is none. A triad that is not balanced need not change. Nothing here predicts, and no figure says how sure it is: the grades of the claims do.',
  again: 'To do it again',
  againBy:
    'The same figures follow from the ties of this file, and from a GEXF, GraphML or CSV file of the same part: export it with its analysis, and the nodes carry them as columns whose names begin with “analysis”. The commands “allegiance analyse frustration”, “allegiance analyse camps” and “allegiance analyse triads” give them for a dossier, with “--as-of” as of a date, and say what they rest on.',
})
