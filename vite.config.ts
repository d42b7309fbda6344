import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

/** What draws the first picture: main.ts asks for the picture's data before it imports this. */
const START = /client[\\/]shell[\\/]start\.ts$/
/** What moves it, needed once it stands. */
const MOVES = /client[\\/]graph-view[\\/]index\.ts$/

/** The explorer: client/ to dist/client/. */
export default defineConfig({
  root: 'client',
  plugins: [react(), fetchBesideEntry({ first: START, then: MOVES })],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // What draws is a file of its own, kept by browsers when only the explorer's code changes.
            { name: 'graph', test: /node_modules[\\/](sigma|graphology|graphology-utils|events)[\\/]/ },
            // What the first picture and the page around it share, in one file instead of one a module.
            {
              name: 'shared',
              test: /client[\\/]state[\\/](store|acts|openings|theme|load|undo-log)\.ts$|zustand[\\/]esm[\\/]vanilla|picture[\\/](look|scene)[\\/](palette|radius|names|graph-data)\.ts$/,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
})

/** Has the browser fetch modules that are imported later, and what they need, at once: what `then` needs in what time `first` leaves. */
function fetchBesideEntry({ first, then }: { first: RegExp; then: RegExp }): Plugin {
  return {
    name: 'fetch-beside-entry',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk')
        const wanted = new Map<string, object>()
        const want = (chunk: Rolldown.OutputChunk | undefined, how: object) => {
          if (!chunk || chunk.isEntry || wanted.has(chunk.fileName)) return
          wanted.set(chunk.fileName, how)
          for (const name of chunk.imports)
            want(
              chunks.find(({ fileName }) => fileName === name),
              how,
            )
        }
        const find = (module: RegExp) => chunks.find(({ facadeModuleId }) => facadeModuleId && module.test(facadeModuleId))
        want(find(first), {})
        want(find(then), { fetchpriority: 'low' })
        return [...wanted].map(([fileName, how]) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}`, ...how },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}
