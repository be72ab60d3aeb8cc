// One report being written: its answers, its photos, kept as it grows; then kept whole in the outbox and sent.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Observation } from '#data/schema/observation.ts'
import { browserClock } from '#web/clock.ts'
import { useText } from '#web/text/use-text.tsx'
import { type DraftOf, keptDrafts } from './device/kept-drafts.ts'
import { draftFor } from './draft-for.ts'
import { keepLatest } from './keep-latest.ts'
import type { Keeping } from './keeping.ts'
import { NotKept, pack } from './outbox.ts'
import { type Attachment, needsNewId, type Owner, type Parcel } from './parcel.ts'
import { observationIn, withdrawalCodeIn } from './parcels/observation-parcel.ts'
import type { Photo } from './photo.ts'
import { useFlushWhenPutAway } from './put-away.ts'
import type { Recording } from './record-audio.ts'
import {
  draftOf,
  emptyDraft,
  type KeptReport,
  keptReport,
  localTime,
  type Purpose,
  purposes,
  type ReportDraft,
  reportResolver,
} from './report-draft.ts'
import { outbox, sendNow } from './sending.ts'
import { newUuid } from './uuid.ts'
import { newWithdrawalCode, withdrawalHash } from './withdrawal.ts'

const kind = 'observation'
const draftAs: Record<Purpose, DraftOf> = { report: { kind }, visit: { kind, of: 'visit' } }
const enclosedIn = (photos: readonly Photo[], audio: Recording | null): Attachment[] => [
  ...photos.map((photo) => ({ name: 'photo', ...photo })),
  ...(audio === null ? [] : [{ name: 'audio', ...audio }]),
]
/** Null: there is no draft any more. */
const keeperOf = (what: DraftOf) =>
  keepLatest(({ owner, kept }: { owner: Owner; kept: KeptReport | null }) =>
    kept === null ? keptDrafts.clear(what, owner) : keptDrafts.write(what, owner, kept),
  )
const keepers = { report: keeperOf(draftAs.report), visit: keeperOf(draftAs.visit) }
const flush = () => {
  for (const purpose of purposes) keepers[purpose].flush()
}

const isUntouched = (draft: ReportDraft, purpose: Purpose): boolean => {
  const { observedAt: _, ...rest } = draft
  const { observedAt: __, ...empty } = emptyDraft(browserClock.now(), purpose)
  return JSON.stringify(rest) === JSON.stringify(empty)
}

export type Writing = {
  /** An unsent report to change instead of writing a new one. */
  edit: string | undefined
  /** Undefined while it is not known: nothing is begun until then. */
  owner: Owner | undefined
  question: string | undefined
  purpose: Purpose
}
export function useReport({ edit, owner, question, purpose }: Writing) {
  const keepOnDevice = keepers[purpose]
  const { required } = useText().report
  const form = useForm<ReportDraft, unknown, Observation>({
    defaultValues: emptyDraft(browserClock.now(), purpose),
    resolver: reportResolver(required, purpose),
    reValidateMode: 'onChange',
  })
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [audio, setAudio] = useState<Recording | null>(null)
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
      const kept = await draftFor(draftAs[purpose], owner, keptReport)
      const said = old === undefined ? null : observationIn(old)
      const enclosed = old === undefined ? [] : await outbox.attachmentsOf(old.uuid)
      const enclosedAs = (name: string) => enclosed.filter((one) => one.name === name)
      if (!isCurrent) return
      const draft = kept !== null && kept.editing === (old?.uuid ?? null) ? kept : null
      setEditing(old ?? null)
      reset(draft?.draft ?? (said === null ? emptyDraft(browserClock.now(), purpose) : draftOf(said)))
      setPhotos(draft?.photos ?? enclosedAs('photo').map(({ type, bytes }) => ({ type, bytes })))
      setAudio(draft === null ? (enclosedAs('audio')[0] ?? null) : draft.audio)
      setRestored(draft !== null && !isUntouched(draft.draft, purpose))
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
  }, [edit, owner, purpose, reset])

  const keepDraft = useCallback(() => {
    const draft = getValues()
    const isNothing = isUntouched(draft, purpose) && photos.length === 0 && audio === null && editing === null
    if (writer === undefined || isNothing) return
    const kept = { draft, photos: [...photos], audio, editing: editing?.uuid ?? null, question: question ?? leftAt }
    keepOnDevice({ owner: writer, kept })
  }, [getValues, keepOnDevice, purpose, photos, audio, editing, writer, question, leftAt])
  /** The form may have lain open for a day before anybody had something to say: the time of the report begins with its first answer. */
  const begun = useCallback(() => {
    if (isBegun.current) return
    isBegun.current = true
    setValue('observedAt', localTime(browserClock.now()))
  }, [setValue])
  const choosePhotos = (chosen: (before: readonly Photo[]) => readonly Photo[]) => {
    begun()
    setPhotos(chosen)
  }
  const chooseAudio = (chosen: Recording | null) => {
    begun()
    setAudio(chosen)
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

  useFlushWhenPutAway(flush)

  const forget = () => {
    if (writer !== undefined) keepOnDevice({ owner: writer, kept: null })
    setLeftAt(null)
  }
  const startOver = () => {
    forget()
    isBegun.current = false
    setPhotos([])
    setAudio(null)
    setRestored(false)
    setEditing(null)
    setBlank(true)
    reset(emptyDraft(browserClock.now(), purpose))
    setKeeping({ step: 'writing' })
  }
  const keep = form.handleSubmit(async (content) => {
    setKeeping({ step: 'keeping' })
    const at = browserClock.now().toISOString()
    const uuid = editing === null || needsNewId(editing) ? newUuid() : editing.uuid
    const code = (editing === null ? null : withdrawalCodeIn(editing)) ?? newWithdrawalCode()
    const attachments = enclosedIn(photos, audio)
    const told = { ...content, withdrawalSha256: withdrawalHash(code), withdrawalCode: code }
    const writing = { uuid, kind, content: told, attachments, at, owner: writer ?? null }
    try {
      if (editing === null) await outbox.keep(writing)
      else await outbox.edit(editing, writing)
      forget()
      setKeeping({ step: 'kept', uuid, code })
      sendNow().catch(() => undefined)
    } catch (error) {
      if (!(error instanceof NotKept)) throw error
      setKeeping({ step: 'not-kept', packed: pack(writing) })
    }
  })
  return {
    form,
    photos,
    setPhotos: choosePhotos,
    audio,
    setAudio: chooseAudio,
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
