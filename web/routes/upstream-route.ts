// The "Act first" screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const upstreamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/upstream',
  component: lazyRouteComponent(() => import('#web/screens/upstream/upstream-screen.tsx'), 'UpstreamScreen'),
})
