// The Explore screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { exploreSearch } from '#web/search/explore-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explore',
  validateSearch: (search) => readSearch(exploreSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/explore/explore-screen.tsx'), 'ExploreScreen'),
})
