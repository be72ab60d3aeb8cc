// What a form of one page keeps in the address: which unsent one is being changed.
import { z } from 'zod'

export const editSearch = z.object({ edit: z.uuid().optional() })
