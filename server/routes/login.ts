import { Router } from 'express'
import { t } from '../../model/words/english/login'
import { languageOf } from '../../model/words/languages'
import { ENGLISH } from '../../model/words/locale'
import type { Translation } from '../../model/words/words'
import { xmlText } from '../../model/xml'

/** The page on which a browser gives the token, where one is demanded, in a language that the browser asks for. It holds no script. */
export function loginRoutes(): Router {
  const router = Router()
  router.get('/login', async (req, res) => {
    const language = languageOf(req.acceptsLanguages())
    const translation: Translation<typeof t> = (await language?.load())?.login ?? {}
    const { language: lang, direction } = language ?? ENGLISH
    res
      .set({ 'Cache-Control': 'no-store', Vary: 'Accept-Language' })
      .type('html')
      .send(page((key) => xmlText(translation[key] ?? t(key)), `lang="${lang}" dir="${direction}"`, 'again' in req.query))
  })
  router.get('/login.css', (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('css').send(STYLE)
  })
  return router
}

const page = (say: (key: keyof typeof t.english) => string, language: string, again: boolean) => `<!doctype html>
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
<form method="post" action="/api/session">
${again ? `<p role="alert">${say('wrong')}</p>\n` : ''}<label for="token">${say('token')}</label>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus${again ? ' aria-invalid="true"' : ''}>
<p>${say('where')}</p>
<button>${say('open')}</button>
</form>
</main>
</body>
</html>
`

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
