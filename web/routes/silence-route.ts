// The Silence screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#web/search/read-search.ts'
import { silenceSearch } from '#web/search/silence-search.ts'
import { rootRoute } from './root-route.tsx'

export const silenceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/silence',
  validateSearch: (search) => readSearch(silenceSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/silence/silence-screen.tsx'), 'SilenceScreen'),
})
