import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/**
 * Loads a TypeScript file of the tests and calls one of its functions with the words of the command line and something
 * that prints a line. What it resolves with is the exit status.
 */
export async function runModule(file, name) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  process.chdir(root)
  const loader = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const module = await loader.ssrLoadModule(file)
    process.exitCode = await module[name](process.argv.slice(2), (line) => process.stdout.write(`${line}\n`))
  } finally {
    await loader.close()
  }
}
