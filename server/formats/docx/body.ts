import { webAddress } from '../../../model/web-address'
import { CREDIBILITY_WORDS, RELIABILITY_WORDS } from '../../../model/claim'
import type { GraphNode } from '../../store/contract'
import { citationOf, type AnnexEstimates, type AnnexRow, type AnnexTie } from '../writing/annex'
import { text } from '../writing/evidence'
import { PAGE, plain, type Links } from './parts'

type Style = 'Title' | 'Subtitle' | 'Heading1' | 'Heading2' | 'Standing' | 'Cell' | 'Small' | 'Normal'

/** Columns of the table of claims, with widths in twentieths of a point that fill the page. */
const COLUMNS: readonly (readonly [name: string, width: number])[] = [
  ['Statement', 4700],
  ['Who says it', 2500],
  ['Grade', 800],
  ['Dates', 1700],
  ['Where it stands', PAGE.width - 2 * PAGE.margin - 9700],
]

/** A paragraph of runs, or of text. */
export function paragraph(style: Style, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
}

function run(content: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${plain(content)}</w:t></w:r>`
}

/** Words that open an address; the words alone where no link can be made of it. */
function link(words: string, address: string, links: Links): string {
  const id = links.id(address)
  return id === null ? run(words) : `<w:hyperlink r:id="${id}" w:history="1">${run(words, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`
}

/** What stands before the ties: what the document is of, and what grades mean. */
export function opening(title: string, subtitle: string): string {
  const code = (words: Record<string | number, string>) =>
    Object.entries(words)
      .map(([grade, meaning]) => `${grade} ${meaning}`)
      .join(', ')
  return (
    paragraph('Title', title) +
    paragraph('Subtitle', subtitle) +
    paragraph(
      'Normal',
      "Each tie bears the number that it has in the picture, and under it stands every claim behind it: what it says in this project's words, who says it, how it is graded, when it holds, and where in its source it can be read. What stands against a claim follows it. After the ties stand the estimates that were made about their nodes.",
    ) +
    paragraph(
      'Small',
      `Grades are those of the NATO Admiralty code. The letter is the reliability of the source: ${code(RELIABILITY_WORDS)}. The number is the credibility of the claim: ${code(CREDIBILITY_WORDS)}.`,
    )
  )
}

/** A tie with its claims. */
export function tie({ number, sentence, standing, dates, rows }: AnnexTie, links: Links): string {
  return (
    paragraph('Heading2', `${number}. ${sentence}`) +
    paragraph('Standing', [standing, dates].filter((part) => part !== '').join(' · ') || 'imported') +
    table(rows.map((row) => cells(row, links)))
  )
}

/** The estimates about each node, a table of claims each, their numbers first. */
export function estimates(all: readonly AnnexEstimates[], links: Links): string {
  if (all.length === 0) return ''
  return (
    paragraph('Heading1', 'Estimates, side by side') +
    all
      .map(
        ({ node, rows }) =>
          paragraph('Heading2', node) +
          table(
            rows.map((row) => {
              const [statement, ...others] = cells(row, links)
              return [paragraph('Cell', run(row.amount, '<w:b/>')) + statement!, ...others]
            }),
          ),
      )
      .join('')
  )
}

function table(rows: readonly (readonly string[])[]): string {
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${COLUMNS.reduce((sum, [, width]) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${['top', 'bottom', 'insideH'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="B8C0C8"/>`).join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${COLUMNS.map(([, width]) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    tableRow(
      COLUMNS.map(([name]) => paragraph('Cell', run(name, '<w:b/>'), '<w:keepNext/>')),
      true,
    ) +
    `${rows.map((row) => tableRow(row, false)).join('')}</w:tbl>`
  )
}

function tableRow(cells: readonly string[], head: boolean): string {
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((content, i) => `<w:tc><w:tcPr><w:tcW w:w="${COLUMNS[i]![1]}" w:type="dxa"/>${head ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/>' : ''}</w:tcPr>${content}</w:tc>`).join('')}</w:tr>`
}

function cells(row: AnnexRow, links: Links): string[] {
  const { statement, dissent, claim, speakers, grade, dates, source, locator } = row
  return [
    paragraph('Cell', run(statement)) + dissent.map((other) => paragraph('Small', run('Against it: ', '<w:b/>') + run(other))).join(''),
    paragraph('Cell', speakers),
    paragraph('Cell', grade),
    paragraph('Cell', dates),
    paragraph('Small', source) +
      (row.link === null ? '' : paragraph('Small', link('open the page at the passage', row.link, links))) +
      (locator === '' ? '' : paragraph('Small', locator)) +
      (claim === null ? '' : paragraph('Small', `claim ${claim}`)),
  ]
}

/** The sources behind the ties, in order of id. */
export function sources(
  all: readonly GraphNode[],
  name: (id: string) => string,
  derivesFrom: (id: string) => readonly string[],
  links: Links,
): string {
  if (all.length === 0) return ''
  return (
    paragraph('Heading1', 'Sources') +
    all
      .map(({ id, properties: p }) => {
        const url = webAddress(text(p, 'url'))
        const reliability = text(p, 'reliability') ?? 'F'
        const origins = derivesFrom(id).map(name)
        const about = [
          `reliability ${reliability}, ${RELIABILITY_WORDS[reliability] ?? 'not graded'}`,
          text(p, 'marking') ?? 'TLP:CLEAR',
          ...(origins.length > 0 ? [`repeats ${origins.join(', ')}`] : []),
          ...(text(p, 'sha256') === null ? [] : [`SHA-256 of its text ${text(p, 'sha256')!}`]),
        ]
        return (
          paragraph(
            'Cell',
            run(`${name(id)}. `, '<w:b/>') + run(citationOf(p) || id) + (url !== null ? run(' ') + link(url, url, links) : ''),
          ) + paragraph('Small', about.join(' · '))
        )
      })
      .join('')
  )
}
