// "Consultation": who met and what they asked for, written on the phone where it is held and sent when there is a network.
import { getRouteApi } from '@tanstack/react-router'
import { browserClock } from '#web/clock.ts'
import {
  type ConsultationDraft,
  consultationDraft,
  consultationOf,
  draftOfConsultation,
  emptyConsultation,
  faultsOf,
} from '#web/field/consultation/consultation-draft.ts'
import { ConsultationForm } from '#web/field/consultation/consultation-form.tsx'
import { useDistrictsHere } from '#web/field/districts-here.ts'
import { consultationIn, consultationParcel } from '#web/field/parcels/consultation-parcel.ts'
import { useFieldForm } from '#web/field/use-field-form.ts'
import { useOutbox } from '#web/field/use-outbox.ts'
import { dayHere } from '#web/field/weekly/weekly-draft.ts'
import { EditingNote } from '#web/panels/outbox/editing-note.tsx'
import { FieldGate } from '#web/panels/outbox/field-gate.tsx'
import { FieldPage } from '#web/panels/outbox/field-page.tsx'
import { KeptNote } from '#web/panels/outbox/kept-note.tsx'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'

const route = getRouteApi('/consultation')

export function ConsultationScreen() {
  return (
    <FieldGate>
      <WritingDown />
    </FieldGate>
  )
}

function WritingDown() {
  const { field, frame } = useText()
  const { consultation: words } = field
  const navigate = route.useNavigate()
  const { edit } = route.useSearch()
  const box = useOutbox()
  const districts = useDistrictsHere()
  const contentOf = (draft: ConsultationDraft) => {
    const consultation = consultationOf(draft)
    const districtName = districts.find(({ id }) => id === draft.pcode)?.label ?? draft.pcode
    return consultation === null || faultsOf(draft).length > 0 ? null : { districtName, consultation }
  }
  const empty = () => ({ ...emptyConsultation(''), heldOn: dayHere(browserClock.now()) })
  const kind = consultationParcel.id
  const draftOf = (kept: unknown) => {
    const held = consultationIn(kept)
    return held === null ? null : draftOfConsultation(held)
  }
  const form = useFieldForm(
    { kind, shape: consultationDraft, empty, contentOf, draftOf },
    { owner: box.whose?.reporter, edit },
  )
  const startOver = () => {
    form.startOver()
    void navigate({ search: {}, replace: true })
  }
  const { keeping } = form
  return (
    <FieldPage title={words.title} lead={words.lead} box={box} needs="hear" page={`${edit} ${keeping.step}`}>
      {!form.isReady ? (
        <Skeleton words={frame.loading} lines={6} />
      ) : keeping.step === 'writing' || keeping.step === 'keeping' ? (
        <>
          {form.editing === null ? null : <EditingNote onCancel={startOver} />}
          <ConsultationForm
            draft={form.draft}
            onSay={form.say}
            onKeep={() => void form.keep()}
            isIncomplete={form.isIncomplete}
            isKeeping={keeping.step === 'keeping'}
          />
        </>
      ) : (
        <KeptNote
          keeping={keeping}
          box={box}
          another={words.another}
          onAnother={startOver}
          onRetry={() => void form.keep()}
        />
      )}
    </FieldPage>
  )
}
