// The Import screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { importSearch } from '#web/search/import-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/import',
  validateSearch: (search) => readSearch(importSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/import/import-screen.tsx'), 'ImportScreen'),
})
