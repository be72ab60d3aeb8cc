// The address of "What became of places".
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#web/search/read-search.ts'
import { siteSearch } from '#web/search/site-search.ts'
import { rootRoute } from './root-route.tsx'

export const placesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/places',
  validateSearch: (search) => readSearch(siteSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/places/places-screen.tsx'), 'PlacesScreen'),
})
