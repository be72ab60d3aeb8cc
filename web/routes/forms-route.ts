// The address of the forms phones may fill.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const formsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forms',
  component: lazyRouteComponent(() => import('#web/screens/forms/forms-screen.tsx'), 'FormsScreen'),
})
