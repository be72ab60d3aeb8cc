// The Track record screen's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const trackRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/track-record',
  component: lazyRouteComponent(() => import('#web/screens/track-record/track-record-screen.tsx'), 'TrackRecordScreen'),
})
