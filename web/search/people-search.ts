// What People keeps in the address: whether somebody is being invited, or who is being changed.
import { z } from 'zod'

export const newPerson = 'new'
export const peopleSearch = z.object({ person: z.union([z.literal(newPerson), z.uuid()]).optional() })
