// The alerts' address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { alertsSearch } from '#web/search/alerts-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  validateSearch: (search) => readSearch(alertsSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/alerts/alerts-screen.tsx'), 'AlertsScreen'),
})
