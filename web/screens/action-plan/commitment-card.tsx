// One promise: what, where, whose, how late; what it answers and when that was asked; and, for who may, its next step.
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import { priorities } from '#data/schema/consultation.ts'
import { grievances } from '#data/schema/grievance.ts'
import { useSession } from '#web/queries/session.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import page from '#web/ui/page.module.css'
import style from './action-plan.module.css'
import { CommitmentHistory } from './commitment-history.tsx'
import { HearForm } from './hear-form.tsx'
import { MoveForm } from './move-form.tsx'
import { groupOf } from './plan-groups.ts'

const route = getRouteApi('/action-plan')
const priorityLabels = new Map<string, string>(priorities.map(({ id, label }) => [id, label]))
const grievanceLabels = new Map<string, string>(grievances.map(({ id, label }) => [id, label]))

export function CommitmentCard({ row }: { row: CommitmentRow }) {
  const { actionPlan: words, register } = useText()
  const may = useSession()?.may
  const { commitment: opened } = route.useSearch()
  const navigate = route.useNavigate()
  const [step, setStep] = useState<'move' | 'hear' | null>(null)
  const isOpen = opened === row.commitmentId
  const close = () => setStep(null)
  return (
    <li className={`${page.card} ${style.card}`} data-group={groupOf(row)}>
      <p className={style.promise}>{row.promise}</p>
      <p className={style.who}>
        <Link to="/" search={(kept) => ({ ...kept, pcode: row.pcode })}>
          {row.districtName ?? row.pcode}
        </Link>{' '}
        · {row.owner}
        {row.ownerSort === null ? null : ` (${words.sorts[row.ownerSort]})`}
      </p>
      <p className={page.note}>
        {row.daysOverdue === null ? null : (
          <>
            <strong className={style.late}>{words.late(row.daysOverdue)}</strong>
            {' · '}
          </>
        )}
        <Days row={row} />
      </p>
      <Answered row={row} />
      <div className={`${style.buttons} not-printed`}>
        {may?.plan === true ? <Button onPress={() => setStep('move')}>{words.change}</Button> : null}
        {may?.plan === true && row.interventionId === null ? (
          <Link to="/did-it-work" search={{ register: 'new', commitment: row.commitmentId }}>
            {register.fromCommitment}
          </Link>
        ) : null}
        {may?.hear === true ? <Button onPress={() => setStep('hear')}>{words.askCommunity}</Button> : null}
      </div>
      <details
        className={page.more}
        open={isOpen}
        onToggle={(event) => {
          const isNow = event.currentTarget.open
          if (isNow !== isOpen)
            void navigate({
              search: (kept) => ({ ...kept, commitment: isNow ? row.commitmentId : undefined }),
              replace: true,
            })
        }}
      >
        <summary>{words.history}</summary>
        {isOpen ? <CommitmentHistory commitmentId={row.commitmentId} /> : null}
      </details>
      <Dialog title={words.form.moveTitle} isOpen={step === 'move'} onClose={close}>
        <MoveForm row={row} onDone={close} />
      </Dialog>
      <Dialog title={words.form.hearTitle} isOpen={step === 'hear'} onClose={close}>
        <HearForm row={row} onDone={close} />
      </Dialog>
    </li>
  )
}

/** Asked for, promised, due, done: the line of days. */
function Days({ row }: { row: CommitmentRow }) {
  const { actionPlan: words } = useText()
  const { raisedOn, raisedKnownBy, promisedOn, dueOn, doneOn } = row
  const days = [
    raisedOn === null || raisedKnownBy === null
      ? words.notKnownWhenAsked
      : words.askedFor(formatDate(raisedOn), raisedKnownBy),
    words.promisedOn(formatDate(promisedOn)),
    words.dueOn(formatDate(dueOn)),
    ...(doneOn === null ? [] : [words.doneOn(formatDate(doneOn))]),
  ]
  return days.join(' → ')
}

/** What it answers, and what the community says. */
function Answered({ row }: { row: CommitmentRow }) {
  const { actionPlan: words } = useText()
  const { priority, raisedBy, grievance, state, confirmed, askedOn } = row
  const wish = priority === null ? null : (priorityLabels.get(priority) ?? priority)
  const complaint = grievance === null ? null : (grievanceLabels.get(grievance) ?? grievance)
  const answered = wish === null ? complaint : raisedBy === null ? wish : words.askedBy(wish, raisedBy)
  const verdict = confirmed === null ? words.notAsked : words.verdicts[confirmed ? 'agreed' : 'contested']
  return (
    <p className={page.note}>
      {answered === null ? null : `${words.answers(answered)} · `}
      {words.states[state]}; {verdict} {askedOn === null ? null : words.askedOn(formatDate(askedOn))}
    </p>
  )
}
