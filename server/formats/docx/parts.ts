import { shown, xmlAttribute, xmlText } from '../../../model/xml'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Text on one line that XML can carry. */
export function plain(text: string): string {
  return xmlText(shown(text).replace(/\s+/g, ' '))
}

/** The document's part around its body. */
export const DOCUMENT = { open: `${HEAD}<w:document ${W} ${R}><w:body>`, close: '</w:body></w:document>' }

/** A4 across, with 2 cm around it: lengths in twentieths of a point. */
export const PAGE = { width: 16838, height: 11906, margin: 1134 }
export const SECTION =
  `<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}" w:orient="landscape"/>` +
  `<w:pgMar w:top="${PAGE.margin}" w:right="${PAGE.margin}" w:bottom="${PAGE.margin}" w:left="${PAGE.margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`

/** Addresses that the document links to, each with the id of its relationship. */
export class Links {
  readonly #ids = new Map<string, string>()

  /** The id for an address, or null for one that word processors do not take. */
  id(address: string): string | null {
    if (!URL.canParse(address)) return null
    const { href } = new URL(address)
    if (href.length > 2000) return null
    let id = this.#ids.get(href)
    if (id === undefined) this.#ids.set(href, (id = `link${this.#ids.size + 1}`))
    return id
  }

  /** The relationships of the document; to be written once the document is. */
  *relationships(): Iterable<string> {
    yield `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
    for (const part of ['styles', 'settings', 'header', 'footer'])
      yield `<Relationship Id="${part}" Type="${TYPES}/${part}" Target="${part}.xml"/>`
    for (const [href, id] of this.#ids)
      yield `<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${xmlAttribute(href)}" TargetMode="External"/>`
    yield '</Relationships>'
  }
}

/** The parts that are the same in every annex but for its title and marking. */
export function fixedParts(title: string, marking: string): Record<string, string> {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
  const small = (align: string, runs: string) => `<w:p><w:pPr><w:pStyle w:val="Small"/><w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`
  const field = (name: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${plain(text)}</w:t></w:r>`
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      override('word/document.xml', `${main}.document.main+xml`) +
      ['styles', 'settings', 'header', 'footer'].map((part) => override(`word/${part}.xml`, `${main}.${part}+xml`)).join('') +
      `${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`,
    '_rels/.rels':
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="${TYPES}/officeDocument" Target="word/document.xml"/>` +
      '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    // No dates: nothing exported depends on a clock.
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${plain(title)}</dc:title><dc:creator>Allegiance</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
    'word/settings.xml': `${HEAD}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/header.xml': `${HEAD}<w:hdr ${W}>${small('right', run(marking))}</w:hdr>`,
    'word/footer.xml': `${HEAD}<w:ftr ${W}>${small('center', `${run(`${marking} · page `)}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}`)}</w:ftr>`,
    'word/styles.xml': STYLES,
  }
}

/** `size` in half points, `before` and `after` in twentieths of a point. */
function style(
  id: string,
  name: string,
  {
    size,
    before = 0,
    after = 0,
    bold = false,
    colour,
    level,
    keep = false,
    base = 'Normal',
  }: { size: number; before?: number; after?: number; bold?: boolean; colour?: string; level?: number; keep?: boolean; base?: string },
): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${level === undefined ? '' : '<w:next w:val="Normal"/>'}<w:qFormat/>` +
    `<w:pPr>${keep ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>${level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`}</w:pPr>` +
    `<w:rPr>${bold ? '<w:b/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`
  )
}

const STYLES =
  `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  style('Title', 'Title', { size: 40, bold: true, after: 60 }) +
  style('Subtitle', 'Subtitle', { size: 22, colour: '4A5560', after: 240 }) +
  style('Heading1', 'heading 1', { size: 28, bold: true, before: 360, after: 120, level: 0, keep: true }) +
  style('Heading2', 'heading 2', { size: 22, bold: true, before: 280, after: 20, level: 1, keep: true }) +
  style('Standing', 'Standing', { size: 18, colour: '4A5560', after: 80, keep: true }) +
  style('Cell', 'Cell', { size: 18, after: 20 }) +
  style('Small', 'Small', { size: 16, colour: '4A5560', after: 20 }) +
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1B5E9B"/><w:u w:val="single"/></w:rPr></w:style>' +
  '</w:styles>'
