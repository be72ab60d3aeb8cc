// The "Asked for, got" screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { askedAndGotSearch } from '#web/search/asked-and-got-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const askedAndGotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/asked-and-got',
  validateSearch: (search) => readSearch(askedAndGotSearch, search),
  component: lazyRouteComponent(
    () => import('#web/screens/asked-and-got/asked-and-got-screen.tsx'),
    'AskedAndGotScreen',
  ),
})
