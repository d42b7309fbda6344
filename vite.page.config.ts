import { defineConfig, type Plugin } from 'vite'

/** What the interactive page of an export is made of: client/page/ to dist/page/page.js and page.css, each whole. */
export default defineConfig({
  plugins: [insideHtml()],
  oxc: { jsx: { runtime: 'automatic', development: false } },
  // A library's build leaves this to whoever uses it; nobody builds the page again.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/page',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'es2022',
    cssCodeSplit: false,
    lib: { entry: 'client/page/main.tsx', formats: ['es'], fileName: () => 'page.js', cssFileName: 'page' },
    minify: true,
    // The languages of the interface, which the explorer fetches, are in the one file.
    rolldownOptions: { output: { codeSplitting: false } },
  },
})

/** Code that stands inside a page must not hold what ends its element there. */
function insideHtml(): Plugin {
  return {
    name: 'inside-html',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && /<\/script|<!--/i.test(file.code))
          this.error(`${file.fileName} holds text that would end or hide a script element.`)
      }
    },
  }
}
