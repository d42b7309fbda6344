import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { shown, xmlText } from '../../../model/xml'
import { AppError } from '../../../model/app-error'
import { BUILT } from '../../files/built'
import { headline, type Writer } from '../writing/writer'
import { pageData } from './page-data'

/** Where the build puts what the page is made of. */
const FOLDER = `${BUILT}/page`

/**
 * One file that shows the graph by itself: code, style and data are in it, and its own policy
 * forbids it to ask anybody for anything. Throws `not-in-format` where the graph is too large.
 */
export const html: Writer = async function* (graph) {
  const [{ code, style }, data] = await Promise.all([parts(), pageData(graph)])
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${digest(code)}'; style-src '${digest(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark" id="react-aria-pressable-style">
<title>${xmlText(shown(headline(graph)))}</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript><p>${xmlText(shown(headline(graph)))}. This page draws its graph with JavaScript, which is switched off here.</p></noscript>
<script type="application/json" id="data">`
  yield inScript(JSON.stringify(data))
  yield `</script>
<script type="module">${code}</script>
</body>
</html>
`
}

let read: Promise<{ code: string; style: string }> | undefined

/** The page's code and style as built, read once. */
function parts(): Promise<{ code: string; style: string }> {
  return (read ??= Promise.all(['page.js', 'page.css'].map((name) => readFile(`${FOLDER}/${name}`, 'utf8'))).then(
    ([code, style]) => ({ code: code!.trim(), style: style!.trim() }),
    () => {
      read = undefined
      throw new AppError('not-found', 'The page that the file is made of has not been built. Run npm run build, then export again.')
    },
  ))
}

/** What a policy allows an element's text by. */
const digest = (content: string) => `sha256-${createHash('sha256').update(content).digest('base64')}`

/** JSON in which no parser of HTML finds an end of the element, nor one of scripts a line's end. */
const inScript = (json: string) => json.replace(/[<\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
