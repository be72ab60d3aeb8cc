// The "Asked for, got" screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const askedAndGotRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/asked-and-got',
  component: lazyRouteComponent(
    () => import('#web/screens/asked-and-got/asked-and-got-screen.tsx'),
    'AskedAndGotScreen',
  ),
})
