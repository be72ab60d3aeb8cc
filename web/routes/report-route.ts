// The Report screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#web/search/read-search.ts'
import { reportSearch } from '#web/search/report-search.ts'
import { rootRoute } from './root-route.tsx'

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  validateSearch: (search) => readSearch(reportSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/report/report-screen.tsx'), 'ReportScreen'),
})
