// The map's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type MapSearch, mapSearch } from '#web/search/map-search.ts'
import { rootRoute } from './root-route.tsx'

export const mapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search): MapSearch => mapSearch.parse(search),
  component: lazyRouteComponent(() => import('#web/screens/map/map-screen.tsx'), 'MapScreen'),
})
