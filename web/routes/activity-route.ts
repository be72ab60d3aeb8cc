// The address of who did what.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { activitySearch } from '#web/search/activity-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const activityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activity',
  validateSearch: (search) => readSearch(activitySearch, search),
  component: lazyRouteComponent(() => import('#web/screens/activity/activity-screen.tsx'), 'ActivityScreen'),
})
