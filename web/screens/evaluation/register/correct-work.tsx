// Telling a piece of work anew, with the reason. What was said before stays in the record, and in every look at an earlier day.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newUuid } from '#web/field/uuid.ts'
import { useKeeping } from '#web/panels/keep-buttons.tsx'
import { correctIntervention, interventionsQuery } from '#web/queries/interventions.ts'
import { useSession } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { draftFromWork, type RegisterDraft } from './register-draft.ts'
import { RegisterForm } from './register-form.tsx'

type Props = { interventionId: string; pcode: string }

export function CorrectWork({ interventionId, pcode }: Props) {
  const { register: words, frame } = useText()
  const [isOpen, setOpen] = useState(false)
  const mayPlan = useSession()?.may.plan === true
  const answer = useQuery({ ...interventionsQuery({ pcodes: [pcode] }), enabled: isOpen })
  if (!mayPlan) return null
  const close = () => setOpen(false)
  return (
    <div className="not-printed">
      <Button onPress={() => setOpen(true)}>{words.correct}</Button>
      <Dialog title={words.correctTitle} isOpen={isOpen} onClose={close}>
        <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
          {({ rows }) => {
            const row = rows.find((each) => each.interventionId === interventionId)
            if (row === undefined) return null
            return <Correcting interventionId={interventionId} begun={draftFromWork(row)} onDone={close} />
          }}
        </Answer>
      </Dialog>
    </div>
  )
}

type Correction = { interventionId: string; begun: RegisterDraft; onDone: () => void }

function Correcting({ interventionId, begun, onDone }: Correction) {
  const [stepId] = useState(newUuid)
  const keeping = useKeeping(correctIntervention, onDone)
  return (
    <RegisterForm
      begun={begun}
      isCorrection
      keeping={keeping}
      onKeep={(told, reason) => keeping.mutate({ interventionId, stepId, correction: { ...told, reason } })}
      onCancel={onDone}
    />
  )
}
