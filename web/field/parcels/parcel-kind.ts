// What a kind of parcel is: where it goes, what goes, what the receipt looks like, and how the list speaks of it. The outbox, its
// sending and its screen know kinds only through this.
import type { z } from 'zod'
import type { ObservationKind, TimeDoubt } from '#data/schema/observation.ts'
import type { Text } from '#web/text/use-text.tsx'
import type { Enclosure } from '../parcel.ts'

export type AnyReceipt = { uuid: string; seq: number; receivedAt: string; timeDoubt?: TimeDoubt | null }

type ChangedAt = '/report' | '/weekly-line' | '/consultation'

type Kind<C, G> = {
  id: string
  /** What the outbox has to know of it; the rest is the server's to judge. */
  content: z.ZodType<C>
  /** What the phone remembers once the server has it. */
  gist: z.ZodType<G>
  gistOf: (content: C) => G
  address: (uuid: string, content: C) => string
  /** The JSON that goes; what is enclosed has gone before, and is named by its hashes. */
  body: (content: C, enclosed: readonly Enclosure[]) => object
  receipt: z.ZodType<AnyReceipt>
  title: (gist: G, text: Text) => string
  pictogram: (gist: G) => ObservationKind | null
  /** What else stands beneath the title while it waits. */
  facts: (content: C, text: Text) => string[]
  /** The screen that can change it; null where none can. */
  changedAt: ChangedAt | null
}

export type ParcelKind = ReturnType<typeof parcelKind>

/** What is kept may be of another version of the page: read as what it is now, or as null. */
export function parcelKind<C, G>(kind: Kind<C, G>) {
  const content = (kept: unknown): C | null => kind.content.safeParse(kept).data ?? null
  const gist = (kept: unknown): G | null => kind.gist.safeParse(kept).data ?? null
  const withContent = <R>(kept: unknown, otherwise: R, use: (read: C) => R): R => {
    const read = content(kept)
    return read === null ? otherwise : use(read)
  }
  const withGist = <R>(kept: unknown, otherwise: R, use: (read: G) => R): R => {
    const read = gist(kept)
    return read === null ? otherwise : use(read)
  }
  return {
    id: kind.id,
    receipt: kind.receipt,
    changedAt: kind.changedAt,
    /** Both null where it cannot be read: then it waits for a version of the page that can. */
    address: (uuid: string, kept: unknown) =>
      withContent<string | null>(kept, null, (read) => kind.address(uuid, read)),
    body: (kept: unknown, enclosed: readonly Enclosure[]) =>
      withContent<object | null>(kept, null, (read) => kind.body(read, enclosed)),
    gistOf: (kept: unknown): unknown => withContent<unknown>(kept, null, kind.gistOf),
    title: (kept: unknown, text: Text) => withGist(kept, text.outbox.unreadable, (read) => kind.title(read, text)),
    pictogram: (kept: unknown) => withGist<ObservationKind | null>(kept, null, kind.pictogram),
    facts: (kept: unknown, text: Text) => withContent<string[]>(kept, [], (read) => kind.facts(read, text)),
  }
}
