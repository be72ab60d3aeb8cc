// A form of one page being filled in: every answer kept as it is given, found again, and kept whole in the outbox at the end. Knows
// neither what is asked nor the network.
import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { browserClock } from '#web/clock.ts'
import { type DraftOf, keptDrafts } from './device/kept-drafts.ts'
import { draftFor } from './draft-for.ts'
import { keepLatest } from './keep-latest.ts'
import type { Keeping } from './keeping.ts'
import { NotKept, pack } from './outbox.ts'
import { needsNewId, type Owner, type Parcel } from './parcel.ts'
import { useFlushWhenPutAway } from './put-away.ts'
import { outbox, sendNow } from './sending.ts'
import { newUuid } from './uuid.ts'

export type FieldForm<D> = {
  /** The kind of parcel it becomes. */
  kind: string
  shape: z.ZodType<D>
  empty: () => D
  /** What is kept and sent; null while something is missing. */
  contentOf: (draft: D) => object | null
  /** What was kept, to be changed; null where it cannot be read. */
  draftOf: (content: unknown) => D | null
}
type Writing = { owner: Owner | undefined; edit: string | undefined }

type Kept = { what: DraftOf; owner: Owner; draft: unknown }
/** Null: there is no draft any more. */
const keepOnDevice = keepLatest(({ what, owner, draft }: Kept) =>
  draft === null ? keptDrafts.clear(what, owner) : keptDrafts.write(what, owner, draft),
)
/** What is changed lies apart from what is begun anew, so that neither is lost for the other. */
const placeOf = (kind: string, editing: string | null): DraftOf => (editing === null ? { kind } : { kind, of: editing })

export function useFieldForm<D extends object>(
  { kind, shape, empty, contentOf, draftOf }: FieldForm<D>,
  { owner, edit }: Writing,
) {
  const [draft, setDraft] = useState(empty)
  /** The unsent one that is being changed instead of writing a new one. */
  const [editing, setEditing] = useState<Parcel | null>(null)
  /** Whose the draft is: of whoever was signed in when it was begun. */
  const [writer, setWriter] = useState<Owner | undefined>(undefined)
  const [wasFound, setFound] = useState(false)
  const [wasTried, setTried] = useState(false)
  const [keeping, setKeeping] = useState<Keeping>({ step: 'writing' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once for each writer, whatever is typed since
  useEffect(() => {
    if (owner === undefined) return
    let isCurrent = true
    const begin = async () => {
      const asked = edit === undefined ? undefined : await outbox.find(edit)
      const kept = asked?.kind === kind && asked.owner === owner ? draftOf(asked.content) : null
      const old = kept === null ? null : (asked ?? null)
      const found = await draftFor(placeOf(kind, old?.uuid ?? null), owner, shape).catch(() => null)
      if (!isCurrent) return
      setEditing(old)
      setDraft(found ?? kept ?? empty())
      setFound(found !== null)
      setTried(false)
      setKeeping({ step: 'writing' })
      setWriter(owner)
    }
    begin().catch(() => isCurrent && setWriter(owner))
    return () => {
      isCurrent = false
    }
  }, [kind, owner, edit])
  useFlushWhenPutAway(keepOnDevice.flush)

  const say = useCallback(
    (part: Partial<D>) =>
      setDraft((before) => {
        const now = { ...before, ...part }
        if (writer !== undefined)
          keepOnDevice({ what: placeOf(kind, editing?.uuid ?? null), owner: writer, draft: now })
        return now
      }),
    [kind, writer, editing],
  )
  const forget = () => {
    if (writer !== undefined) keepOnDevice({ what: placeOf(kind, editing?.uuid ?? null), owner: writer, draft: null })
  }
  const startOver = (next: D = empty()) => {
    forget()
    setEditing(null)
    setDraft(next)
    setFound(false)
    setTried(false)
    setKeeping({ step: 'writing' })
  }
  const keep = async () => {
    setTried(true)
    const content = contentOf(draft)
    if (content === null) return
    setKeeping({ step: 'keeping' })
    const at = browserClock.now().toISOString()
    const uuid = editing === null || needsNewId(editing) ? newUuid() : editing.uuid
    const writing = { uuid, kind, content, attachments: [], at, owner: writer ?? null }
    try {
      if (editing === null) await outbox.keep(writing)
      else await outbox.edit(editing, writing)
      forget()
      setKeeping({ step: 'kept', uuid: writing.uuid, code: null })
      sendNow().catch(() => undefined)
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      setKeeping({ step: 'not-kept', packed: pack(writing) })
    }
  }
  return {
    ...{ draft, say, keep, keeping, startOver, wasFound, editing },
    isReady: writer !== undefined,
    /** Somebody wanted to keep it while something was missing. */
    isIncomplete: wasTried && contentOf(draft) === null,
  }
}
