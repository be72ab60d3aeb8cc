// The address of every form for the field.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const fieldRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/field',
  component: lazyRouteComponent(() => import('#web/screens/field/field-screen.tsx'), 'FieldScreen'),
})
