// The address of a consultation written down where it is held.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { editSearch } from '#web/search/edit-search.ts'
import { readSearch } from '#web/search/read-search.ts'
import { rootRoute } from './root-route.tsx'

export const consultationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consultation',
  validateSearch: (search) => readSearch(editSearch, search),
  component: lazyRouteComponent(
    () => import('#web/screens/consultation/consultation-screen.tsx'),
    'ConsultationScreen',
  ),
})
