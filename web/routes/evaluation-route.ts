// The "Did it work?" screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const evaluationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/did-it-work',
  component: lazyRouteComponent(() => import('#web/screens/evaluation/evaluation-screen.tsx'), 'EvaluationScreen'),
})
