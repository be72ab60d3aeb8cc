// The nation screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { nationSearch } from '#web/search/nation-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const nationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nation',
  validateSearch: (search) => readSearch(nationSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/nation/nation-screen.tsx'), 'NationScreen'),
})
