// The "Did it work?" screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { evaluationSearch } from '#web/search/evaluation-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const evaluationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/did-it-work',
  validateSearch: (search) => readSearch(evaluationSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/evaluation/evaluation-screen.tsx'), 'EvaluationScreen'),
})
