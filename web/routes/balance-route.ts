// The Balance screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { balanceSearch } from '#web/search/balance-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const balanceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/balance',
  validateSearch: (search) => readSearch(balanceSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/balance/balance-screen.tsx'), 'BalanceScreen'),
})
