// The Tokens screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readSearch } from '#web/search/read-search.ts'
import { tokensSearch } from '#web/search/tokens-search.ts'
import { rootRoute } from './root-route.tsx'

export const tokensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tokens',
  validateSearch: (search) => readSearch(tokensSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/tokens/tokens-screen.tsx'), 'TokensScreen'),
})
