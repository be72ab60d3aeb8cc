/** The application: who is asking, what version, the routes, the pages; one translation of errors. Opens nothing itself. */
import { OpenAPIHono } from '@hono/zod-openapi'
import { problem } from '#api/contract/problems.ts'
import { style as letterStyle } from './alerts/in-words.ts'
import type { Deps } from './deps.ts'
import { describeApi } from './docs/openapi.ts'
import { compressed } from './http/compressed.ts'
import type { Env } from './http/env.ts'
import { onError } from './http/on-error.ts'
import { pages } from './http/pages.ts'
import { securityHeaders } from './http/security-headers.ts'
import { versioned } from './http/version.ts'
import { style as mapServiceStyle } from './ogc/page.ts'
import { ogcRoutes } from './ogc/routes.ts'
import { doorPath, openRosaDoor } from './openrosa/door.ts'
import { identify } from './protection/identify.ts'
import { sameOrigin } from './protection/same-origin.ts'
import { apiRoutes } from './routes/api.ts'
import { basemapArchiveRoute } from './routes/basemap-archive.ts'
import { docsRoute } from './routes/docs.ts'
import { outsideReturnRoute } from './routes/outside-return.ts'
import { unsubscribeRoute } from './routes/unsubscribe.ts'
import { tileRoutes } from './tiles/routes.ts'

export function createApp(deps: Deps) {
  const app = new OpenAPIHono<Env>()
  app.use(securityHeaders(deps.settings.basemap, [mapServiceStyle, letterStyle]))
  const compressing = compressed()
  app.use('/api/*', compressing)
  app.use('/ogc/*', compressing)
  app.use('/api/*', identify(deps), versioned(deps), sameOrigin(deps, { page: true }))
  const routed = app.route('/api', apiRoutes(deps))
  app.route('/api', docsRoute())
  let described: ReturnType<typeof describeApi> | null = null
  app.get('/api/openapi.json', (c) => {
    described ??= describeApi(app, deps.settings.outward.publicUrl ?? '/')
    return c.json(described)
  })
  const refused = onError(deps.log)
  app.get('/ogc/', (c) => c.redirect('../ogc'))
  app.route('/ogc', ogcRoutes(deps, refused))
  app.route('/tiles', tileRoutes(deps))
  app.all('/api/*', () => {
    throw problem('route.unknown')
  })
  app.route('/', basemapArchiveRoute(deps))
  app.route(doorPath, openRosaDoor(deps))
  app.route('/', unsubscribeRoute(deps))
  app.route('/', outsideReturnRoute())
  app.get('*', pages())
  app.notFound(() => {
    throw problem('route.unknown')
  })
  app.onError(refused)
  return routed
}

export type App = ReturnType<typeof createApp>
