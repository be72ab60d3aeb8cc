// The address of the weekly safety line.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const weeklyLineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/weekly-line',
  component: lazyRouteComponent(() => import('#web/screens/weekly-line/weekly-line-screen.tsx'), 'WeeklyLineScreen'),
})
