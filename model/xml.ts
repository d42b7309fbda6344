const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}
/** Characters XML 1.0 cannot carry, not even as references; halves of surrogate pairs among them. */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
const EVERY_NOT_XML = new RegExp(NOT_XML.source, 'g')

const BEYOND_ASCII = /[^ -~]/

/** Whether text has characters that XML 1.0 does not allow. Plain text is recognised first, because most text is plain. */
export function isNotXml(text: string): boolean {
  return BEYOND_ASCII.test(text) && NOT_XML.test(text)
}

/** Text as an XML attribute's value; white space survives. The text must hold nothing XML cannot carry. */
export function xmlAttribute(text: string): string {
  return /[&<>"\n\r\t]/.test(text) ? text.replace(/[&<>"\n\r\t]/g, (c) => REFERENCES[c]!) : text
}

/** Text as an XML element's content. The text must hold nothing XML cannot carry. */
export function xmlText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => REFERENCES[c]!) : text
}

/** Text for people to read, with U+FFFD for what XML cannot carry: only where the exact text stands elsewhere in the file. */
export function shown(text: string): string {
  return isNotXml(text) ? text.replace(EVERY_NOT_XML, '\uFFFD') : text
}
