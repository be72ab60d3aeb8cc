// The Compare screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { compareSearch } from '#web/search/compare-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/compare',
  validateSearch: (search) => readSearch(compareSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/compare/compare-screen.tsx'), 'CompareScreen'),
})
