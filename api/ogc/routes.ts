/**
 * OGC API - Features, Part 1: Core (OGC 17-069r4) at /ogc: the door for QGIS, GDAL, R and whatever else reads it. Who may see
 * what is decided where it is for the product's own routes: the same tokens, the same permissions, the same questions.
 */
import type { ErrorHandler } from 'hono'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Env } from '#api/http/env.ts'
import { newRouter } from '#api/http/router.ts'
import { versioned } from '#api/http/version.ts'
import { identify } from '#api/protection/identify.ts'
import { collections } from './collections/registry.ts'
import { asException } from './exception.ts'
import { formOf } from './form.ts'
import { aboutRoutes } from './routes/about.ts'
import { collectionRoutes } from './routes/collections.ts'
import { itemRoutes } from './routes/items.ts'

export function ogcRoutes(deps: Deps, onError: ErrorHandler<Env>) {
  const router = newRouter()
  router.onError(asException(onError))
  router.use(identify(deps, { basic: true }), versioned(deps, { of: formOf, header: 'Accept' }))
  router.route('/', collectionRoutes(deps))
  for (const collection of collections) router.route('/', itemRoutes(deps, collection))
  router.route('/', aboutRoutes(deps, router))
  router.all('/collections/:unknown{.+}', () => {
    throw problem('route.unknown', { code: 'collections-there-are', collections: collections.map(({ id }) => id) })
  })
  router.all('*', () => {
    throw problem('route.unknown')
  })
  return router
}
