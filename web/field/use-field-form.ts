// A form of one page being filled in: every answer kept as it is given, found again, and kept whole in the outbox at the end. Knows
// neither what is asked nor the network.
import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { browserClock } from '#web/clock.ts'
import { keptDrafts } from './device/kept-drafts.ts'
import { draftFor } from './draft-for.ts'
import { keepLatest } from './keep-latest.ts'
import type { Keeping } from './keeping.ts'
import { NotKept, pack } from './outbox.ts'
import type { Owner } from './parcel.ts'
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
}

type Kept = { kind: string; owner: Owner; draft: unknown }
/** Null: there is no draft any more. */
const keepOnDevice = keepLatest(({ kind, owner, draft }: Kept) =>
  draft === null ? keptDrafts.clear({ kind }, owner) : keptDrafts.write({ kind }, owner, draft),
)

export function useFieldForm<D extends object>({ kind, shape, empty, contentOf }: FieldForm<D>, owner?: Owner) {
  const [draft, setDraft] = useState(empty)
  /** Whose the draft is: of whoever was signed in when it was begun. */
  const [writer, setWriter] = useState<Owner | undefined>(undefined)
  const [wasFound, setFound] = useState(false)
  const [wasTried, setTried] = useState(false)
  const [keeping, setKeeping] = useState<Keeping>({ step: 'writing' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once for each writer, whatever is typed since
  useEffect(() => {
    if (owner === undefined) return
    let isCurrent = true
    draftFor({ kind }, owner, shape)
      .catch(() => null)
      .then((found) => {
        if (!isCurrent) return
        setDraft(found ?? empty())
        setFound(found !== null)
        setWriter(owner)
      })
    return () => {
      isCurrent = false
    }
  }, [kind, owner])
  useFlushWhenPutAway(keepOnDevice.flush)

  const say = useCallback(
    (part: Partial<D>) =>
      setDraft((before) => {
        const now = { ...before, ...part }
        if (writer !== undefined) keepOnDevice({ kind, owner: writer, draft: now })
        return now
      }),
    [kind, writer],
  )
  const startOver = (next: D = empty()) => {
    if (writer !== undefined) keepOnDevice({ kind, owner: writer, draft: null })
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
    const writing = { uuid: newUuid(), kind, content, attachments: [], at, owner: writer ?? null }
    try {
      await outbox.keep(writing)
      if (writer !== undefined) keepOnDevice({ kind, owner: writer, draft: null })
      setKeeping({ step: 'kept', uuid: writing.uuid, code: null })
      sendNow().catch(() => undefined)
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      setKeeping({ step: 'not-kept', packed: pack(writing) })
    }
  }
  return {
    ...{ draft, say, keep, keeping, startOver, wasFound },
    isReady: writer !== undefined,
    /** Somebody wanted to keep it while something was missing. */
    isIncomplete: wasTried && contentOf(draft) === null,
  }
}
