// The map's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { mapSearch } from '#web/search/map-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search) => readSearch(mapSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/map/map-screen.tsx'), 'MapScreen'),
})
