// The briefings' address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { briefSearch } from '#web/search/brief-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const briefRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/brief',
  validateSearch: (search) => readSearch(briefSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/brief/brief-screen.tsx'), 'BriefScreen'),
})
