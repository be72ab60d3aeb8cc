// "Consultation": who met and what they asked for, written on the phone where it is held and sent when there is a network.
import { useNavigate } from '@tanstack/react-router'
import { browserClock } from '#web/clock.ts'
import {
  type ConsultationDraft,
  consultationDraft,
  consultationOf,
  emptyConsultation,
  faultsOf,
} from '#web/field/consultation/consultation-draft.ts'
import { ConsultationForm } from '#web/field/consultation/consultation-form.tsx'
import { useDistrictsHere } from '#web/field/districts-here.ts'
import { consultationParcel } from '#web/field/parcels/consultation-parcel.ts'
import { useFieldForm } from '#web/field/use-field-form.ts'
import { useOutbox } from '#web/field/use-outbox.ts'
import { dayHere } from '#web/field/weekly/weekly-draft.ts'
import { FieldGate } from '#web/panels/outbox/field-gate.tsx'
import { FieldPage } from '#web/panels/outbox/field-page.tsx'
import { KeptNote } from '#web/panels/outbox/kept-note.tsx'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'

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
  const navigate = useNavigate()
  const box = useOutbox()
  const districts = useDistrictsHere()
  const contentOf = (draft: ConsultationDraft) => {
    const consultation = consultationOf(draft)
    const districtName = districts.find(({ id }) => id === draft.pcode)?.label ?? draft.pcode
    return consultation === null || faultsOf(draft).length > 0 ? null : { districtName, consultation }
  }
  const empty = () => ({ ...emptyConsultation(''), heldOn: dayHere(browserClock.now()) })
  const kind = consultationParcel.id
  const form = useFieldForm({ kind, shape: consultationDraft, empty, contentOf }, box.whose?.reporter)
  const { keeping } = form
  return (
    <FieldPage
      title={words.title}
      lead={words.lead}
      box={box}
      needs="hear"
      page={keeping.step}
      onEdit={(edit) => void navigate({ to: '/report', search: { edit } })}
    >
      {!form.isReady ? (
        <Skeleton words={frame.loading} lines={6} />
      ) : keeping.step === 'writing' || keeping.step === 'keeping' ? (
        <ConsultationForm
          draft={form.draft}
          onSay={form.say}
          onKeep={() => void form.keep()}
          isIncomplete={form.isIncomplete}
          isKeeping={keeping.step === 'keeping'}
        />
      ) : (
        <KeptNote
          keeping={keeping}
          box={box}
          another={words.another}
          onAnother={() => form.startOver()}
          onRetry={() => void form.keep()}
        />
      )}
    </FieldPage>
  )
}
