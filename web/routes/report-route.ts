// The Report screen's address: how to be asked, which question, and which unsent report is being changed.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { rootRoute } from './root-route.tsx'

export const reportSearch = z.object({
  ask: z.enum(['steps', 'all']).optional().catch(undefined),
  question: z.string().max(20).optional().catch(undefined),
  edit: z.uuid().optional().catch(undefined),
})
export type ReportSearch = z.output<typeof reportSearch>

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/report',
  validateSearch: (search): ReportSearch => reportSearch.parse(search),
  component: lazyRouteComponent(() => import('#web/screens/report/report-screen.tsx'), 'ReportScreen'),
})
