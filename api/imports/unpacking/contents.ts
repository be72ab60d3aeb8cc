/** What was found inside an uploaded file, as it crosses from the process that opened it. */
import { z } from 'zod'
import { binaryFiles, packedFaults } from '#api/contract/statements/import-recognition.ts'

/** One table or layer, written out as plain text: CSV for rows, GeoJSON for outlines. */
const part = z.object({ name: z.string(), path: z.string() })
export type Part = z.infer<typeof part>

export const contents = z.union([
  z.object({
    parts: z.array(part),
    /** Names of what was inside and is no table or layer. */
    passedOver: z.array(z.string()),
  }),
  z.object({ refused: z.enum([...binaryFiles, ...packedFaults]) }),
])
export type Contents = z.infer<typeof contents>
export type Opened = Exclude<Contents, { refused: unknown }>
/** `into` is a folder for what is written on the way. */
export type Opener = (path: string, filename: string, into: string) => Promise<Opened>
export type Refusal = Extract<Contents, { refused: unknown }>['refused']

/** Why a container cannot be opened, thrown by those who open them. */
export class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why)
  }
}
