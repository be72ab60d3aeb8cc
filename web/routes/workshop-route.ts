// The address of workshop mode.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#web/search/read-search.ts'
import { workshopSearch } from '#web/search/workshop-search.ts'
import { rootRoute } from './root-route.tsx'

export const workshopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/workshop',
  validateSearch: (search) => readSearch(workshopSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/workshop/workshop-screen.tsx'), 'WorkshopScreen'),
})
