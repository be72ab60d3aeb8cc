/**
 * GET /api/digests: what is written to people who never visit, and how the last letters fared. PUT and DELETE
 * /api/digests/{digestId}. GET /api/digest-letter: the letter as it would be sent now.
 */
import { z } from 'zod'
import { address, digest, rhythms } from '#data/schema/digest.ts'
import { pcode } from '#data/schema/place.ts'
import { letter } from './letter.ts'

/** `again`: of the addresses those that once took themselves off and asked to be put back. Without it they are refused. */
export const digestWrite = digest.extend({ again: z.array(address).default([]) })
export type DigestWrite = z.infer<typeof digestWrite>

export const digestRow = z
  .object({
    digestId: z.string(),
    /** The addresses are told to those who may set digests. */
    digest: digest.extend({ emails: z.array(z.string()) }),
    placeName: z.string().nullable(),
    setAt: z.string(),
    nextAt: z.string(),
    /** How many get it, and how many took themselves off; null for who may not set digests. */
    readers: z.int().nullable(),
    left: z.int().nullable(),
    /** The last letter: what time it is about, and at how many addresses it arrived, is waiting or was given up. */
    last: z
      .object({ since: z.string(), until: z.string(), sent: z.int(), waiting: z.int(), failed: z.int() })
      .nullable(),
  })
  .meta({ id: 'DigestRow' })
export type DigestRow = z.infer<typeof digestRow>

export const digests = z
  .object({
    seq: z.int(),
    fictional: z.boolean(),
    /** Whether letters can leave: a mail server, and an address under which people reach this page to take themselves off. */
    channels: z.object({ email: z.boolean(), publicUrl: z.boolean() }),
    rows: z.array(digestRow),
  })
  .meta({ id: 'Digests' })
export type Digests = z.infer<typeof digests>
export const digestKept = z.object({ digestId: z.string(), seq: z.int() }).meta({ id: 'DigestKept' })

export const digestLetterQuery = z.object({
  name: digest.shape.name.optional(),
  place: pcode.optional(),
  rhythm: z.enum(rhythms).default('week'),
  /** A digest that is kept: the letter then begins where its last one ended. */
  digestId: z.uuid().optional(),
})
export const digestLetter = z
  .object({ seq: z.int(), fictional: z.boolean(), since: z.string(), until: z.string(), isQuiet: z.boolean(), letter })
  .meta({ id: 'DigestLetter' })
export type DigestLetter = z.infer<typeof digestLetter>
