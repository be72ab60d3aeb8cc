// The Explore screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explore',
  component: lazyRouteComponent(() => import('#web/screens/explore/explore-screen.tsx'), 'ExploreScreen'),
})
