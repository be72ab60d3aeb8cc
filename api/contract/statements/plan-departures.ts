/** What is otherwise in a result than was agreed. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const planDeparture = z
  .discriminatedUnion('code', [
    statement('plan-fewer-months', { planned: z.int(), used: z.int() }),
    statement('plan-fewer-places', { planned: z.int(), used: z.int() }),
    statement('plan-other-kinds', {}),
  ])
  .meta({ id: 'PlanDeparture' })
export type PlanDeparture = z.infer<typeof planDeparture>
