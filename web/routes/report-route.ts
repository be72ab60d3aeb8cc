// The Report screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type ReportSearch, reportSearch } from '#web/search/report-search.ts'
import { rootRoute } from './root-route.tsx'

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  validateSearch: (search): ReportSearch => reportSearch.parse(search),
  component: lazyRouteComponent(() => import('#web/screens/report/report-screen.tsx'), 'ReportScreen'),
})
