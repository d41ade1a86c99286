import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

import { version } from './package.json'

/** The app's chunk is wanted at once, though the entry imports it lazily so as to ask the hub first. */
function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
        const app = chunks.find(({ facadeModuleId }) =>
          facadeModuleId?.endsWith('/src/app/app.tsx'),
        )
        const css = [...(app?.viteMetadata?.importedCss ?? [])]
        const scripts = app ? [app.fileName, ...app.imports] : []
        const link = (attrs: Record<string, string>) =>
          ({ tag: 'link', attrs, injectTo: 'head' }) as const
        return [
          ...css.map((file) => link({ rel: 'stylesheet', href: `./${file}` })),
          ...scripts.map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
        ]
      },
    },
  }
}

const themeInit = 'src/app/theme-init.js'

/**
 * Gives the script that runs before first paint a name with a hash among the assets: the content
 * security policy lets no script from elsewhere run, and the bundler leaves classic scripts alone.
 */
function emitThemeInit(): Plugin {
  return {
    name: 'emit-theme-init',
    apply: 'build',
    async buildStart() {
      const source = await readFile(themeInit, 'utf8')
      this.emitFile({ type: 'asset', name: 'theme-init.js', source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const emitted = Object.keys(bundle ?? {}).find((name) => /theme-init-.*\.js$/.test(name))
        return html.replace(`/${themeInit}`, `./${emitted}`)
      },
    },
  }
}

export default defineConfig({
  // Relative assets, resolved against <base href>: one build serves any path.
  base: './',
  plugins: [react(), tailwindcss(), preloadApp(), emitThemeInit()],
  define: { 'import.meta.env.VITE_CONSOLE_VERSION': JSON.stringify(version) },
  resolve: {
    alias: [
      { find: '~', replacement: fileURLToPath(new URL('src', import.meta.url)) },
      // Its exports lead to the development build whatever the mode: warnings that nobody reads.
      {
        find: /^react-router$/,
        replacement: fileURLToPath(
          new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url),
        ),
      },
    ],
  },
  worker: { format: 'es' },
  build: {
    rolldownOptions: {
      output: {
        // Few files, since each costs a round trip: what asks the hub, what draws, and the pages.
        codeSplitting: {
          groups: [
            {
              name: 'boot',
              priority: 3,
              test: /\/src\/(hub|lib)\/|query-core|vite\/preload-helper|\/pages\/[^/]+\/(load|filters|queries)\.ts/,
              tags: ['$initial'],
            },
            {
              name: 'shell',
              priority: 2,
              test: /\/src\/hub\/acts\/(activity|act|run-act|touched|lost-result|find-done|stored-act)\.ts|\/src\/(ui(?!\/(panel|dialog|progress-bar|table\/arrange-rows))|hooks(?!\/use-settled)|entities(?!\/(acts\/(?!recent-changes|use-act|act-place|not-known-yet)|build-progress|local-list|subject-page|section-tabs|no-such-(id|task)|hub-value|(host|buildroot|package|file|repo|tagged-build)-columns)))\/|node_modules\/(react|react-dom|react-router|scheduler|lucide-react|@tanstack\/react-query(?!\/build\/modern\/useQueries))\//,
              minShareCount: 5,
            },
            {
              // What many pages share but the first list does without.
              name: 'subjects',
              test: /\/src\/(lib\/stored-rows|ui\/(panel|dialog|progress-bar|table\/arrange-rows)|hooks\/use-settled|entities\/(local-list|subject-page|section-tabs|no-such-(id|task)|hub-value|(host|buildroot|package|file|repo|tagged-build)-columns))/,
              minShareCount: 3,
              priority: 1,
            },
            {
              // What acts on the hub, for the pages that do; the first list only reads.
              name: 'acts',
              test: /\/src\/entities\/acts\/(acts|use-choice)\./,
              minShareCount: 2,
              priority: 0,
            },
          ],
        },
      },
    },
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
})
