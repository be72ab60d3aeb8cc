// What the Import screen keeps in the address: the file in hand, so that a reload finds it where it was.
import { z } from 'zod'

export const importSearch = z.object({ id: z.string().min(1).max(64).optional() })
export type ImportSearch = z.output<typeof importSearch>
