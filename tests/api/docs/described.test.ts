/** No route without a description: what the application answers under /api, /ogc and /tiles is what its description names. */
import { expect, it } from 'vitest'
import { testApp } from '#tests/support/test-app.ts'

/** The description itself, the page that shows it, the programs it offers to begin from, and the way from an address with one stroke too many. */
const itself = [
  'get /api/docs',
  'get /api/docs/{asset}',
  'get /api/docs/examples/{name}',
  'get /api/openapi.json',
  'get /ogc/',
]

it('every route is described', async () => {
  const { app, get, close } = await testApp({ batches: [] })
  const answered = app.routes
    .filter(({ method, path }) => method !== 'ALL' && /^\/(api|ogc|tiles)(\/|$)/.test(path))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)(\{[^}]+\})?/g, '{$1}')}`)
  const { paths } = (await get('/api/openapi.json')).body
  const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect([...new Set(answered)].sort()).toEqual([...described, ...itself].sort())
  await close()
})
