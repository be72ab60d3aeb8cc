/** A column that holds JSON, read as the shape it was written in. */
import { z } from 'zod'

export const jsonOf = <S extends z.ZodType>(shape: S) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(shape)
