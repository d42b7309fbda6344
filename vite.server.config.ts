import { defineConfig } from 'vite'

/** Server and command line: server/cli/main.ts to dist/server/, bundled so that it starts fast; the process that runs statements from outside, and the threads that read them. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        main: 'server/cli/main.ts',
        'reader-child': 'server/store/embedded/reader-child.js',
        'parser-worker': 'server/store/embedded/dialect/parser-worker.js',
        'checker-worker': 'server/store/embedded/dialect/checker-worker.js',
        'solver-worker': 'analysis/solver-worker.js',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  // The embedded engine carries a native binary, the solver a module of its own for WebAssembly; everything else is bundled.
  ssr: { noExternal: true, external: ['@grafeo-db/js', 'highs'] },
})
