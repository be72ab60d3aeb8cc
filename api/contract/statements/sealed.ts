/** What is said of a sealed file: why it is refused, why an entry of it is, what is missing before it, and what it moved. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const sealedRefusal = z
  .discriminatedUnion('code', [
    statement('sealed-not-sealed', {}),
    statement('sealed-not-for-us', {}),
    statement('sealed-damaged', {}),
    statement('sealed-by-another-version', {}),
    /** `key`: the line by which the office could be trusted; `name`: what it says it is called. */
    statement('sealed-from-stranger', { key: z.string(), name: z.string() }),
    statement('sealed-other-country', { name: z.string() }),
    statement('sealed-nothing-since', { since: z.int() }),
    statement('office-not-named', { offices: z.array(z.string()) }),
    statement('office-key-unreadable', {}),
    statement('office-is-this-one', {}),
  ])
  .meta({ id: 'SealedRefusal' })
export type SealedRefusal = z.infer<typeof sealedRefusal>

/** Why an entry was kept aside. */
export const sealedReason = z
  .discriminatedUnion('code', [
    statement('sealed-other-content', {}),
    statement('sealed-rows-known', { table: z.string(), rows: z.int() }),
    /** Somebody else changed the promise on a later day. */
    statement('sealed-changed-since', { day: z.string() }),
    /** Only what came from an office may be taken back by it. */
    statement('sealed-not-theirs', {}),
    statement('sealed-rows-unfit', { table: z.string() }),
    statement('sealed-taken-back-here', {}),
    statement('sealed-names-unknown', { what: z.enum(['commitment', 'observation', 'import', 'intervention']) }),
    statement('sealed-district-unknown', { pcode: z.string() }),
    statement('sealed-unreadable', {}),
    statement('sealed-not-for-travel', {}),
  ])
  .meta({ id: 'SealedReason' })
export type SealedReason = z.infer<typeof sealedReason>

export const sealedNote = z
  .discriminatedUnion('code', [
    /** Entries of the office's record that no file brought yet. */
    statement('sealed-gap', { from: z.int(), to: z.int() }),
    /** The office's record has another entry at this place than it once had. */
    statement('sealed-went-another-way', { seq: z.int() }),
    statement('sealed-next', { since: z.int() }),
  ])
  .meta({ id: 'SealedNote' })
export type SealedNote = z.infer<typeof sealedNote>

const figure = z.number().nullable()
/** A headline figure before and after; only those that moved are said. */
export const sealedMove = z
  .discriminatedUnion('code', [
    statement('moved-count', {
      what: z.enum(['incidents', 'observations', 'promises']),
      before: z.int(),
      after: z.int(),
    }),
    statement('moved-rate', { before: figure, after: figure }),
    /** `before` is null where it may not stand beside the new one: few people could be worked out from both. */
    statement('moved-share', { phrase: z.string(), before: figure, after: figure, isSameWave: z.boolean() }),
    statement('moved-behind', { before: z.int(), after: z.int(), districts: z.int() }),
    statement('moved-disagreeing', {
      of: z.enum(['incidents', 'answers']),
      joined: z.array(z.string()),
      left: z.array(z.string()),
    }),
  ])
  .meta({ id: 'SealedMove' })
export type SealedMove = z.infer<typeof sealedMove>
