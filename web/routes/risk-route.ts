// The Risk screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#web/search/read-search.ts'
import { riskSearch } from '#web/search/risk-search.ts'
import { rootRoute } from './root-route.tsx'

export const riskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risk',
  validateSearch: (search) => readSearch(riskSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/risk/risk-screen.tsx'), 'RiskScreen'),
})
