/** Every route under /api, one line each. A new endpoint is plugged in here and nowhere else. */
import type { Deps } from '#api/deps.ts'
import { newRouter } from '#api/http/router.ts'
import { healthRoute } from './health.ts'
import { sessionRoute } from './session.ts'

export const apiRoutes = (deps: Deps) =>
  newRouter() //
    .route('/', healthRoute(deps))
    .route('/', sessionRoute(deps))
