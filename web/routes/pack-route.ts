// The District pack screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const packRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pack',
  component: lazyRouteComponent(() => import('#web/screens/pack/pack-screen.tsx'), 'PackScreen'),
})
