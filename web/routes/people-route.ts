// The People screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { peopleSearch } from '#web/search/people-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: (search) => readSearch(peopleSearch, search),
  component: lazyRouteComponent(() => import('#web/screens/people/people-screen.tsx'), 'PeopleScreen'),
})
