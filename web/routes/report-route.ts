// The Report screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  component: lazyRouteComponent(() => import('#web/screens/report/report-screen.tsx'), 'ReportScreen'),
})
