// The Action plan's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { actionPlanSearch } from '#web/search/action-plan-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const actionPlanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/action-plan',
  validateSearch: (search) => readSearch(actionPlanSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/action-plan/action-plan-screen.tsx'), 'ActionPlanScreen'),
})
