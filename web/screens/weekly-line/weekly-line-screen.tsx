// "Weekly safety line": how safe one week was in one place, written on the phone and sent when there is a network.
import { getRouteApi } from '@tanstack/react-router'
import { browserClock } from '#web/clock.ts'
import { useDistrictsHere } from '#web/field/districts-here.ts'
import { weeklyLineIn, weeklyLineParcel, weekPlaceIn } from '#web/field/parcels/weekly-line-parcel.ts'
import { useFieldForm } from '#web/field/use-field-form.ts'
import { useOutbox } from '#web/field/use-outbox.ts'
import { draftOfLine, emptyWeek, lineOf, type WeeklyDraft, weeklyDraft } from '#web/field/weekly/weekly-draft.ts'
import { WeeklyForm } from '#web/field/weekly/weekly-form.tsx'
import { EditingNote } from '#web/panels/outbox/editing-note.tsx'
import { FieldGate } from '#web/panels/outbox/field-gate.tsx'
import { FieldPage } from '#web/panels/outbox/field-page.tsx'
import { KeptNote } from '#web/panels/outbox/kept-note.tsx'
import { useText } from '#web/text/use-text.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'

const route = getRouteApi('/weekly-line')

export function WeeklyLineScreen() {
  return (
    <FieldGate>
      <WritingWeek />
    </FieldGate>
  )
}

function WritingWeek() {
  const { field, frame } = useText()
  const { weekly: words } = field
  const navigate = route.useNavigate()
  const { edit } = route.useSearch()
  const box = useOutbox()
  const districts = useDistrictsHere()
  const nameOf = (pcode: string): string => districts.find(({ id }) => id === pcode)?.label ?? pcode
  const contentOf = (draft: WeeklyDraft) => {
    const line = lineOf(draft)
    return line === null ? null : { placeName: nameOf(line.pcode), line }
  }
  const empty = () => emptyWeek(browserClock.now())
  const draftOf = (kept: unknown) => {
    const line = weeklyLineIn(kept)
    return line === null ? null : draftOfLine(line)
  }
  const form = useFieldForm(
    { kind: weeklyLineParcel.id, shape: weeklyDraft, empty, contentOf, draftOf },
    { owner: box.whose?.reporter, edit },
  )
  const startOver = (next = empty()) => {
    form.startOver(next)
    void navigate({ search: {}, replace: true })
  }
  const { draft, keeping } = form
  // Whoever wrote of a place last week most likely writes of it again.
  const lastPlace = box.sent.map(({ gist }) => weekPlaceIn(gist)).find((place) => place !== null) ?? ''
  const shown = draft.pcode === '' && lastPlace !== '' ? { ...draft, pcode: lastPlace } : draft
  return (
    <FieldPage title={words.title} lead={words.lead} box={box} needs="observe" page={`${edit} ${keeping.step}`}>
      {!form.isReady ? (
        <Skeleton words={frame.loading} lines={6} />
      ) : keeping.step === 'writing' || keeping.step === 'keeping' ? (
        <>
          {form.editing === null ? null : <EditingNote onCancel={() => startOver()} />}
          <WeeklyForm
            draft={shown}
            onSay={(part) => form.say(draft.pcode === shown.pcode ? part : { pcode: shown.pcode, ...part })}
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
          onAnother={() => startOver(emptyWeek(browserClock.now(), draft.pcode))}
          onRetry={() => void form.keep()}
        />
      )}
    </FieldPage>
  )
}
