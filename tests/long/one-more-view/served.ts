/** The page built once more with two lines added to the registry, laid over the pages of the served demo. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { BrowserContext } from 'playwright-core'
import { build, type Plugin } from 'vite'

const root = join(process.cwd(), 'web')

/** What somebody does who adds a view and a layer: an import and a place in the list, each. */
const oneMoreLine: Plugin = {
  name: 'one-more-line',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/web/layers/registry.ts')
      ? [
          "import { letters } from '#tests/long/one-more-view/view.ts'",
          "import { crosses } from '#tests/long/one-more-view/overlay.tsx'",
          code.replace('  silence,\n]', '  silence,\n  letters,\n]').replace(' scan]', ' scan, crosses]'),
        ].join('\n')
      : undefined,
}

const types: Record<string, string> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
}
const typeOf = (name: string) => types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'

/** Files of the page by name. */
export async function buildWithOneMore(): Promise<Map<string, string | Uint8Array>> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [oneMoreLine, react()],
    worker: { format: 'es' },
    build: { write: false, minify: false, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 9000 },
  })
  process.env.NODE_ENV = before
  const outputs = Array.isArray(built) ? built : [built]
  return new Map(
    outputs.flatMap((one) =>
      'output' in one
        ? one.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source] as const)
        : [],
    ),
  )
}

/** Everything but the page's own files is the demo's. */
export async function layOver(context: BrowserContext, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  await context.route('**/service-worker.js', (route) => route.abort())
  await context.route(
    (url) => !url.pathname.startsWith('/api/'),
    async (route) => {
      const { pathname } = new URL(route.request().url())
      const name = route.request().resourceType() === 'document' ? '/index.html' : pathname
      const file = files.get(name)
      if (file === undefined) return route.fallback()
      return route.fulfill({ contentType: typeOf(name), body: typeof file === 'string' ? file : Buffer.from(file) })
    },
  )
}
