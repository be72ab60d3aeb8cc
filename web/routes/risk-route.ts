// The Risk screen's address: the weights chosen, written as the API reads them.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from './root-route.tsx'

export const riskSearch = z.object({ weights: z.string().max(400).optional().catch(undefined) })
export type RiskSearch = z.output<typeof riskSearch>

export const riskRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/risk',
  validateSearch: (search): RiskSearch => riskSearch.parse(search),
  component: lazyRouteComponent(() => import('#web/screens/risk/risk-screen.tsx'), 'RiskScreen'),
})
