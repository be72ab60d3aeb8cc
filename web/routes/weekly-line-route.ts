// The address of the weekly safety line.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { editSearch } from '#web/search/edit-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const weeklyLineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/weekly-line',
  validateSearch: (search) => readSearch(editSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/weekly-line/weekly-line-screen.tsx'), 'WeeklyLineScreen'),
})
