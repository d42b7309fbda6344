import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The explorer: client/ to dist/client/. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1500 },
})
