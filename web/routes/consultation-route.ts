// The address of a consultation written down where it is held.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const consultationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consultation',
  component: lazyRouteComponent(
    () => import('#web/screens/consultation/consultation-screen.tsx'),
    'ConsultationScreen',
  ),
})
