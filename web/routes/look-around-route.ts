// Where the demonstration is looked around as anybody.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const lookAroundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/look-around',
  component: lazyRouteComponent(() => import('#web/screens/look-around/look-around-screen.tsx'), 'LookAroundScreen'),
})
