import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Builds what the interactive page of an export is made of, where `npm run build` does; other suites may be reading what is there. */
export async function buildPage(): Promise<void> {
  await build({ configFile: `${ROOT}vite.page.config.ts`, root: ROOT, logLevel: 'warn', build: { emptyOutDir: false } })
}
