// One report being written: its answers, its photo, kept as it grows; then kept whole in the outbox and sent.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Observation } from '#data/schema/observation.ts'
import { browserClock } from '#web/clock.ts'
import { useText } from '#web/text/use-text.tsx'
import { keptDraft } from './device-keeper.ts'
import { keepLatest } from './keep-latest.ts'
import { NotKept } from './outbox.ts'
import {
  draftOf,
  emptyDraft,
  type KeptReport,
  keptReport,
  localTime,
  type ReportDraft,
  reportResolver,
} from './report-draft.ts'
import { outbox, sendNow } from './sending.ts'
import { asUnsent, type Photo, type Unsent } from './unsent.ts'
import { newUuid } from './uuid.ts'

export type Keeping =
  | { step: 'writing' }
  | { step: 'keeping' }
  | { step: 'kept'; uuid: string }
  | { step: 'not-kept'; unsent: Unsent }
/** Null: there is no draft any more. */
const keepOnDevice = keepLatest((kept: KeptReport | null) =>
  kept === null ? keptDraft.clear() : keptDraft.write(kept),
)
const isUntouched = (draft: ReportDraft): boolean => {
  const { observedAt: _, ...rest } = draft
  const { observedAt: __, ...empty } = emptyDraft(browserClock.now())
  return JSON.stringify(rest) === JSON.stringify(empty)
}

/** Known to the server under its old id, or likely to be: an edit needs a new one. */
const needsNewId = (old: Unsent): boolean => old.trouble?.reason === 'conflict' || old.trouble?.reason === 'withdrawn'

/** `edit` names an unsent report to change instead of writing a new one. */
export function useReport(edit: string | undefined) {
  const { required } = useText().report
  const form = useForm<ReportDraft, unknown, Observation>({
    defaultValues: emptyDraft(browserClock.now()),
    resolver: reportResolver(required),
    reValidateMode: 'onChange',
  })
  const [photo, setPhoto] = useState<Photo | null>(null)
  const [editing, setEditing] = useState<Unsent | null>(null)
  const [keeping, setKeeping] = useState<Keeping>({ step: 'writing' })
  const [isReady, setReady] = useState(false)
  const [wasRestored, setRestored] = useState(false)
  /** Nothing was answered when the page opened, nor since. */
  const [isBlank, setBlank] = useState(false)
  const isBegun = useRef(false)
  const { reset, watch, getValues, setValue } = form

  useEffect(() => {
    let isCurrent = true
    const begin = async () => {
      const old = edit === undefined ? undefined : await outbox.find(edit)
      const kept = keptReport.safeParse(await keptDraft.read())
      if (!isCurrent) return
      const draft = kept.success && kept.data.editing === (old?.uuid ?? null) ? kept.data : null
      setEditing(old ?? null)
      reset(draft?.draft ?? (old === undefined ? emptyDraft(browserClock.now()) : draftOf(old.observation)))
      setPhoto(draft?.photo ?? old?.photo ?? null)
      setRestored(draft !== null && !isUntouched(draft.draft))
      setBlank(draft === null && old === undefined)
      isBegun.current = draft !== null || old !== undefined
      setKeeping({ step: 'writing' })
    }
    begin()
      .catch(() => undefined)
      .finally(() => isCurrent && setReady(true))
    return () => {
      isCurrent = false
    }
  }, [edit, reset])

  const keepDraft = useCallback(() => {
    const draft = getValues()
    if (isUntouched(draft) && photo === null && editing === null) return
    keepOnDevice({ draft, photo, editing: editing?.uuid ?? null })
  }, [getValues, photo, editing])
  /** The form may have lain open for a day before anybody had something to say: the time of the report begins with its first answer. */
  const begun = useCallback(() => {
    if (isBegun.current) return
    isBegun.current = true
    setValue('observedAt', localTime(browserClock.now()))
  }, [setValue])
  const choosePhoto = (chosen: Photo | null) => {
    begun()
    setPhoto(chosen)
  }
  useEffect(() => {
    if (!isReady || keeping.step !== 'writing') return
    keepDraft()
    const { unsubscribe } = watch((_, { name }) => {
      setBlank(false)
      if (name === 'observedAt') isBegun.current = true
      else if (name !== undefined) begun()
      keepDraft()
    })
    return unsubscribe
  }, [isReady, keeping.step, keepDraft, begun, watch])

  const startOver = () => {
    keepOnDevice(null)
    isBegun.current = false
    setPhoto(null)
    setRestored(false)
    setEditing(null)
    setBlank(true)
    reset(emptyDraft(browserClock.now()))
    setKeeping({ step: 'writing' })
  }
  const keep = form.handleSubmit(async (report) => {
    setKeeping({ step: 'keeping' })
    const at = browserClock.now().toISOString()
    try {
      const uuid = editing === null || needsNewId(editing) ? newUuid() : editing.uuid
      if (editing === null) await outbox.keep(uuid, report, photo, at)
      else await outbox.edit(editing, uuid, report, photo)
      keepOnDevice(null)
      setKeeping({ step: 'kept', uuid })
      sendNow().catch(() => undefined)
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      setKeeping({ step: 'not-kept', unsent: asUnsent(newUuid(), report, photo, at) })
    }
  })
  return { form, photo, setPhoto: choosePhoto, editing, keeping, keep, startOver, isReady, wasRestored, isBlank }
}
