import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The explorer: client/ to dist/client/. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // What draws is a file of its own, fetched beside the page's code and kept by browsers when only that changes.
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: { groups: [{ name: 'graph', test: /node_modules[\\/](sigma|graphology|graphology-utils|events)[\\/]/ }] } } },
  },
})
