/** Why a plan of how to judge an intervention cannot be agreed as it stands. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const planRefusal = z
  .discriminatedUnion('code', [
    statement('ring-not-closed', {}),
    statement('ring-crosses-itself', {}),
    statement('ring-within-radius', {}),
    statement('drawn-area-too-large', { km2: z.number(), most: z.number() }),
    statement('intervention-without-point', {}),
    statement('places-not-known', { unknown: z.array(z.string()) }),
  ])
  .meta({ id: 'PlanRefusal' })
export type PlanRefusal = z.infer<typeof planRefusal>
