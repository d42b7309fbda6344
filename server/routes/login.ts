import { Router, type Request } from 'express'
import { t } from '../../model/words/english/login'
import { languageOf } from '../../model/words/languages'
import { ENGLISH } from '../../model/words/locale'
import type { Translation } from '../../model/words/words'
import { xmlText } from '../../model/xml'

/** The page on which a browser gives the token, where one is demanded, and signs out again, in a language that the browser asks for. It holds no script. */
export function loginRoutes(isIn: (req: Request) => boolean): Router {
  const router = Router()
  router.get('/login', async (req, res) => {
    const language = languageOf(req.acceptsLanguages())
    const translation: Translation<typeof t> = (await language?.load())?.login ?? {}
    const { language: lang, direction } = language ?? ENGLISH
    const say: Say = (key) => xmlText(translation[key] ?? t(key))
    res
      .set({ 'Cache-Control': 'no-store', Vary: 'Accept-Language' })
      .type('html')
      .send(page(say, `lang="${lang}" dir="${direction}"`, isIn(req) ? signedIn(say) : form(say, req.query)))
  })
  router.get('/login.css', (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('css').send(STYLE)
  })
  return router
}

type Say = (key: keyof typeof t.english) => string

const page = (say: Say, language: string, body: string) => `<!doctype html>
<html ${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('title')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/login.css">
</head>
<body>
<main>
<h1>Allegiance</h1>
${body}
</main>
</body>
</html>
`

function form(say: Say, query: object): string {
  const again = 'again' in query
  const before = again ? `<p role="alert">${say('wrong')}</p>\n` : 'out' in query ? `<p role="status">${say('out')}</p>\n` : ''
  return `<form method="post" action="/api/session">
${before}<label for="token">${say('token')}</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${again ? ' aria-invalid="true"' : ''}>
<p>${say('where')}</p>
<button>${say('open')}</button>
</form>`
}

const signedIn = (say: Say) => `<p><a href="/">${say('explorer')}</a></p>
<form method="post" action="/logout">
<button>${say('signOut')}</button>
</form>`

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { width: min(22rem, calc(100vw - 3rem)); }
h1 { font-size: 1.5rem; margin: 0 0 1.5rem; }
label { display: block; font-weight: 600; margin-bottom: .375rem; }
input, button { box-sizing: border-box; width: 100%; font: inherit; padding: .625rem .75rem; border-radius: .5rem; border: 1px solid GrayText; }
button { cursor: pointer; font-weight: 600; background: CanvasText; color: Canvas; border-color: CanvasText; }
p { margin: .75rem 0; }
[role=alert] { padding: .5rem .75rem; border: 1px solid currentColor; border-radius: .5rem; }
`
