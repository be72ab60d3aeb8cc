// Where a sign-in by another service ends.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('#web/screens/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
})
