/** The browsable description of the API: Swagger UI from the installed package, nothing from elsewhere, no script in the page. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sourceRoot } from '#api/source-root.ts'

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

export const docsPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Upstream API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

const startScript = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null })\n`

const css = 'text/css; charset=utf-8'
const script = 'text/javascript; charset=utf-8'
const assets: Record<string, { type: string; read: () => Promise<string> }> = {
  'swagger-ui.css': { type: css, read: () => readFile(join(folder, 'swagger-ui.css'), 'utf8') },
  'swagger-ui-bundle.js': { type: script, read: () => readFile(join(folder, 'swagger-ui-bundle.js'), 'utf8') },
  'start.js': { type: script, read: async () => startScript },
}

export const docsAsset = (name: string) => (Object.hasOwn(assets, name) ? (assets[name] ?? null) : null)

/** Small programs that ask this API, to begin from. */
export const exampleNames = ['districts.py', 'districts.R', 'districts.mjs'] as const
export const example = (name: (typeof exampleNames)[number]) =>
  readFile(join(sourceRoot, 'docs', 'examples', name), 'utf8')
