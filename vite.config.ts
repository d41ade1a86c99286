import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

export default defineConfig({
  // Relative assets, resolved against <base href>: one build serves any path.
  base: './',
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '~': fileURLToPath(new URL('src', import.meta.url)) } },
  worker: { format: 'es' },
  build: { target: 'es2023', modulePreload: { polyfill: false }, sourcemap: true },
})
