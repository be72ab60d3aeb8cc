/** GET and DELETE /api/runs: long calculations under way, how far they have come, and stopping one. */
import { z } from 'zod'

export const run = z
  .object({
    runId: z.string(),
    calculation: z.string(),
    /** The question it answers, as asked. */
    about: z.record(z.string(), z.unknown()),
    /** Rounds done, of how many; both 0 while it waits its turn. */
    done: z.int(),
    of: z.int(),
  })
  .meta({ id: 'Run' })
export type Run = z.infer<typeof run>
export const runs = z.object({ rows: z.array(run) }).meta({ id: 'Runs' })
export const runStopped = z.object({ runId: z.string() })
