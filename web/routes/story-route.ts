// The guided story's address.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from './root-route.tsx'

export const storyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/story',
  component: lazyRouteComponent(() => import('#web/screens/story/story-screen.tsx'), 'StoryScreen'),
})
