// The address of the page for taking a report back. The code is never part of it.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const withdrawRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/withdraw',
  component: lazyRouteComponent(() => import('#web/screens/withdraw/withdraw-screen.tsx'), 'WithdrawScreen'),
})
