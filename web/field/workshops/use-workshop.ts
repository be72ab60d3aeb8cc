// One workshop under way: its sheet loaded once, or found on the device; every answer kept as it is given; closed into the outbox.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { browserClock } from '#web/clock.ts'
import { findingsQuery } from '#web/queries/workshops.ts'
import { useText } from '#web/text/use-text.tsx'
import { keepLatest } from '../keep-latest.ts'
import type { Owner } from '../parcel.ts'
import { useFlushWhenPutAway } from '../put-away.ts'
import { fieldState, outbox, sendNow } from '../sending.ts'
import { newUuid } from '../uuid.ts'
import { beginDraft, type WorkshopDraft, workshopOf } from './workshop-draft.ts'
import { workshopDrafts } from './workshop-drafts.ts'

export type Workshopping =
  | { step: 'loading' }
  | { step: 'failed'; error: Error }
  | { step: 'open'; draft: WorkshopDraft; wasFound: boolean }
  | { step: 'closed'; workshopId: string }

/** Null: there is no draft any more, and none that was still to be written may come back. */
const keepOnDevice = keepLatest(
  ({ pcode, draft, owner }: { pcode: string; draft: WorkshopDraft | null; owner: Owner }) =>
    draft === null ? workshopDrafts.drop(pcode, owner) : workshopDrafts.keep(draft, owner),
)
const writer = (): Owner => fieldState().whose?.reporter ?? null
const now = (): string => browserClock.now().toISOString()

export function useWorkshop(pcode: string) {
  const { say } = useText()
  const cache = useQueryClient()
  const [state, setState] = useState<Workshopping>({ step: 'loading' })
  const [notKept, setNotKept] = useState(false)

  const load = useCallback(async (): Promise<void> => {
    setState({ step: 'loading' })
    try {
      const found = await workshopDrafts.find(pcode, writer())
      if (found !== undefined) return setState({ step: 'open', draft: found, wasFound: true })
      const told = await cache.fetchQuery(findingsQuery(pcode))
      const draft = beginDraft(told, say, { workshopId: newUuid(), now: now() })
      await workshopDrafts.keep(draft, writer())
      setState({ step: 'open', draft, wasFound: false })
    } catch (error) {
      setState({ step: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }, [pcode, cache, say])
  useEffect(() => void load(), [load])
  useFlushWhenPutAway(keepOnDevice.flush)

  const change = (part: Partial<WorkshopDraft>): void => {
    if (state.step !== 'open') return
    const draft = { ...state.draft, ...part }
    keepOnDevice({ pcode, draft, owner: writer() })
    setState({ ...state, draft })
  }
  const close = async (): Promise<void> => {
    if (state.step !== 'open') return
    const { draft } = state
    const { workshopId: uuid, districtName } = draft
    const owner = writer()
    const content = { districtName, workshop: workshopOf(draft) }
    try {
      await outbox.keep({ uuid, kind: 'workshop', content, attachments: [], at: now(), owner })
    } catch {
      return setNotKept(true)
    }
    keepOnDevice({ pcode, draft: null, owner })
    setState({ step: 'closed', workshopId: uuid })
    await sendNow().catch(() => undefined)
    await cache.invalidateQueries()
  }
  const startOver = async (): Promise<void> => {
    await workshopDrafts.drop(pcode, writer())
    await load()
  }
  return { state, notKept, change, close, startOver, load }
}
