// The address of the reviewers' queue.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#web/search/read-search.ts'
import { reviewSearch } from '#web/search/review-search.ts'
import { rootRoute } from './root-route.tsx'

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  validateSearch: (search) => readSearch(reviewSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/review/review-screen.tsx'), 'ReviewScreen'),
})
