import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { restore } from './app/store'
import { startTheme } from './app/theme'
import './app/base.css'
import './app/app.css'

startTheme()
// The first request leaves before anything is drawn.
void restore()
addEventListener('popstate', () => void restore())
createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>)
