// Builds the browser part: web/ → dist/web. In development the page comes from here and /api from a running server.
// The server's own bundle is api/launch.mjs's business.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('./web', import.meta.url))
const pages = fileURLToPath(new URL('./dist/web', import.meta.url))
const target = 'es2022'
/** A build on a busy machine is slow, which is no fault to report on standard error. */
const checks = { bundlerTimings: false }

const worksOffline = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.webmanifest', '.woff2'])

/** What the service worker keeps, as Workbox reads it: a name below assets/ holds a hash, any other file needs a revision. */
function precacheEntries(): { url: string; revision: string | null }[] {
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  return files
    .filter((file) => worksOffline.has(extname(file)))
    .sort()
    .map((url) => {
      const revision = () =>
        createHash('sha256')
          .update(readFileSync(join(pages, url)))
          .digest('hex')
          .slice(0, 32)
      return { url, revision: url.startsWith('assets/') ? null : revision() }
    })
}

/** Builds the service worker once the pages are written, and fills in their list. vite-plugin-pwa would bring 295 packages for it. */
const serviceWorker: Plugin = {
  name: 'service-worker',
  apply: 'build',
  writeBundle: async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      root,
      publicDir: false,
      define: { 'self.__WB_MANIFEST': JSON.stringify(precacheEntries()) },
      build: {
        outDir: pages,
        emptyOutDir: false,
        target,
        reportCompressedSize: false,
        rolldownOptions: {
          checks,
          input: join(root, 'field', 'service-worker.ts'),
          output: { format: 'iife', entryFileNames: 'service-worker.js' },
        },
      },
    })
  },
}

/**
 * The controls' library brings what it says to people who do not see the page in thirty-four languages, two hundred kilobytes of it. It
 * says it in the language of our own words.
 */
const controlsInOurLanguage: Plugin = {
  name: 'controls-in-our-language',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (importer === undefined || !/node_modules\/react-(aria|stately|aria-components)\//.test(importer)) return null
    const ours = source.replace(/\/[a-z]{2}-[A-Z]{2}\.mjs$/, '/en-US.mjs')
    return ours === source ? null : this.resolve(ours, importer, { ...options, skipSelf: true })
  },
}

/**
 * What a screen needs at once comes in one file: on a slow line each further file costs more than its bytes. Each part holds what it
 * reaches and no part before it does; what other screens share among themselves is left to the bundler.
 */
const parts = {
  app: ['main.tsx'],
  map: ['screens/map/map-screen.tsx'],
  canvas: ['map/map-canvas.tsx', 'screens/map/map-content.tsx'],
}
type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

function reachedFrom(id: string, modules: Modules, reached = new Set<string>()): Set<string> {
  if (reached.has(id)) return reached
  reached.add(id)
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reachedFrom(imported, modules, reached)
  return reached
}

function partOf() {
  let homes: Map<string, string> | null = null
  return (id: string, modules: Modules): string | null => {
    if (homes === null) {
      homes = new Map()
      for (const [part, entries] of Object.entries(parts))
        for (const entry of entries)
          for (const reached of reachedFrom(join(root, entry), modules))
            if (!homes.has(reached)) homes.set(reached, part)
    }
    return homes.get(id) ?? null
  }
}

export default defineConfig({
  root,
  plugins: [react(), controlsInOurLanguage, serviceWorker],
  worker: { format: 'es' },
  build: {
    outDir: pages,
    emptyOutDir: true,
    target,
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
    rolldownOptions: {
      checks,
      output: { codeSplitting: { groups: [{ name: partOf() }] } },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/ogc', '/tiles', '/basemap.pmtiles'].map((path) => [
        path,
        { target: 'http://127.0.0.1:8787', changeOrigin: false },
      ]),
    ),
  },
})
