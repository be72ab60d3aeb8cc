// The Risk screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type RiskSearch, riskSearch } from '#web/search/risk-search.ts'
import { rootRoute } from './root-route.tsx'

export const riskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risk',
  validateSearch: (search): RiskSearch => riskSearch.parse(search),
  component: lazyRouteComponent(() => import('#web/screens/risk/risk-screen.tsx'), 'RiskScreen'),
})
