// The address of the places to settle.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const settleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/places-to-settle',
  component: lazyRouteComponent(() => import('#web/screens/settle/settle-screen.tsx'), 'SettleScreen'),
})
