// Where a link of an invitation leads. Its secret stands behind the #, which no server sees.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join',
  component: lazyRouteComponent(() => import('#web/screens/join/join-screen.tsx'), 'JoinScreen'),
})
