// One report being written: its answers, its photo, kept as it grows; then kept whole in the outbox and sent.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Observation } from '#data/schema/observation.ts'
import { browserClock } from '#web/clock.ts'
import { useText } from '#web/text/use-text.tsx'
import { keptDrafts } from './device/kept-drafts.ts'
import { keepLatest } from './keep-latest.ts'
import { NotKept, pack } from './outbox.ts'
import type { Attachment, Owner, Packed, Parcel } from './parcel.ts'
import { observationIn } from './parcels/observation-parcel.ts'
import type { Photo } from './photo.ts'
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
import { newUuid } from './uuid.ts'

export type Keeping =
  | { step: 'writing' }
  | { step: 'keeping' }
  | { step: 'kept'; uuid: string }
  | { step: 'not-kept'; packed: Packed }
const report = { kind: 'observation' }
const enclosedIn = (photo: Photo | null): Attachment[] => (photo === null ? [] : [{ name: 'photo', ...photo }])
/** Null: there is no draft any more. */
const keepOnDevice = keepLatest(({ owner, kept }: { owner: Owner; kept: KeptReport | null }) =>
  kept === null ? keptDrafts.clear(report, owner) : keptDrafts.write(report, owner, kept),
)
/** A writer's own draft; failing that the one somebody began who was not signed in, which becomes theirs. */
async function draftFor(owner: Owner): Promise<KeptReport | null> {
  const own = keptReport.safeParse(await keptDrafts.read(report, owner))
  if (own.success || owner === null) return own.data ?? null
  const free = keptReport.safeParse(await keptDrafts.read(report, null))
  if (!free.success) return null
  await keptDrafts.write(report, owner, free.data)
  await keptDrafts.clear(report, null)
  return free.data
}
const isUntouched = (draft: ReportDraft): boolean => {
  const { observedAt: _, ...rest } = draft
  const { observedAt: __, ...empty } = emptyDraft(browserClock.now())
  return JSON.stringify(rest) === JSON.stringify(empty)
}

/** Known to the server under its old id, or likely to be: an edit needs a new one. */
const needsNewId = (old: Parcel): boolean => old.trouble?.reason === 'conflict' || old.trouble?.reason === 'withdrawn'

export type Writing = {
  /** An unsent report to change instead of writing a new one. */
  edit: string | undefined
  /** Undefined while it is not known: nothing is begun until then. */
  owner: Owner | undefined
  question: string | undefined
}
export function useReport({ edit, owner, question }: Writing) {
  const { required } = useText().report
  const form = useForm<ReportDraft, unknown, Observation>({
    defaultValues: emptyDraft(browserClock.now()),
    resolver: reportResolver(required),
    reValidateMode: 'onChange',
  })
  const [photo, setPhoto] = useState<Photo | null>(null)
  const [editing, setEditing] = useState<Parcel | null>(null)
  const [keeping, setKeeping] = useState<Keeping>({ step: 'writing' })
  const [isReady, setReady] = useState(false)
  const [wasRestored, setRestored] = useState(false)
  /** Whose the draft on the screen is: that of whoever was signed in when it was begun. */
  const [writer, setWriter] = useState<Owner | undefined>(undefined)
  const [leftAt, setLeftAt] = useState<string | null>(null)
  /** Nothing was answered when the page opened, nor since. */
  const [isBlank, setBlank] = useState(false)
  const isBegun = useRef(false)
  const { reset, watch, getValues, setValue } = form

  useEffect(() => {
    if (owner === undefined) return
    let isCurrent = true
    setReady(false)
    const begin = async () => {
      const old = edit === undefined ? undefined : await outbox.find(edit)
      const kept = await draftFor(owner)
      const said = old === undefined ? null : observationIn(old)
      const taken = old === undefined ? undefined : (await outbox.attachmentsOf(old.uuid))[0]
      if (!isCurrent) return
      const draft = kept !== null && kept.editing === (old?.uuid ?? null) ? kept : null
      setEditing(old ?? null)
      reset(draft?.draft ?? (said === null ? emptyDraft(browserClock.now()) : draftOf(said)))
      setPhoto(draft?.photo ?? taken ?? null)
      setRestored(draft !== null && !isUntouched(draft.draft))
      setLeftAt(draft?.question ?? null)
      setWriter(owner)
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
  }, [edit, owner, reset])

  const keepDraft = useCallback(() => {
    const draft = getValues()
    if (writer === undefined || (isUntouched(draft) && photo === null && editing === null)) return
    const kept = { draft, photo, editing: editing?.uuid ?? null, question: question ?? leftAt }
    keepOnDevice({ owner: writer, kept })
  }, [getValues, photo, editing, writer, question, leftAt])
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

  useEffect(() => {
    const putAway = () => keepOnDevice.flush()
    const events = ['visibilitychange', 'freeze'] as const
    for (const event of events) document.addEventListener(event, putAway)
    window.addEventListener('pagehide', putAway)
    return () => {
      for (const event of events) document.removeEventListener(event, putAway)
      window.removeEventListener('pagehide', putAway)
    }
  }, [])

  const forget = () => {
    if (writer !== undefined) keepOnDevice({ owner: writer, kept: null })
    setLeftAt(null)
  }
  const startOver = () => {
    forget()
    isBegun.current = false
    setPhoto(null)
    setRestored(false)
    setEditing(null)
    setBlank(true)
    reset(emptyDraft(browserClock.now()))
    setKeeping({ step: 'writing' })
  }
  const keep = form.handleSubmit(async (content) => {
    setKeeping({ step: 'keeping' })
    const at = browserClock.now().toISOString()
    const uuid = editing === null || needsNewId(editing) ? newUuid() : editing.uuid
    const attachments = enclosedIn(photo)
    const writing = { uuid, ...report, content, attachments, at, owner: writer ?? null }
    try {
      if (editing === null) await outbox.keep(writing)
      else await outbox.edit(editing, writing)
      forget()
      setKeeping({ step: 'kept', uuid })
      sendNow().catch(() => undefined)
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      setKeeping({ step: 'not-kept', packed: pack(writing) })
    }
  })
  return {
    form,
    photo,
    setPhoto: choosePhoto,
    editing,
    keeping,
    keep,
    startOver,
    isReady,
    wasRestored,
    leftAt,
    isBlank,
  }
}
