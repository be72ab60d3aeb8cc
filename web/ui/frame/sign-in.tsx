// Saying who one is: a name and a password, another service, a token; on the demonstration a role to look around as.
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Session } from '#api/contract/session.ts'
import { chooseRole, sessionQuery, signOut } from '#web/queries/session.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { RadioGroup } from '../radio-group.tsx'
import { rolesToLookAs } from './demo-roles.ts'
import style from './frame.module.css'
import { SignInForms } from './sign-in-forms.tsx'
import { useSignedIn } from './use-signed-in.ts'

export default function SignIn({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { frame, accounts } = useText()
  const session = useQuery(sessionQuery()).data
  const signedIn = useSignedIn()
  const answered = (now: Session): Promise<void> => {
    onClose()
    return signedIn(now, now.role === session?.role)
  }
  return (
    <Dialog
      title={session?.demoRoles === true ? frame.role.label : accounts.signIn.title}
      isOpen={isOpen}
      onClose={onClose}
    >
      <div className={style.form}>
        {session?.ended == null ? null : <p>{frame.role.ended[session.ended.why](formatDate(session.ended.on))}</p>}
        {session?.demoRoles === true && session.person === null ? (
          <LookAs session={session} onAnswer={answered} />
        ) : null}
        {session !== undefined && isSignedIn(session) ? (
          <SignedIn session={session} onClose={onClose} onAnswer={answered} />
        ) : (
          <SignInForms outside={session?.outside ?? null} onAnswer={answered} />
        )}
      </div>
    </Dialog>
  )
}

const isSignedIn = ({ role, person, demoRoles }: Session): boolean =>
  person !== null || (role !== 'anonymous' && !demoRoles)

type Answering = { session: Session; onAnswer: (now: Session) => Promise<void> }

function LookAs({ session, onAnswer }: Answering) {
  const { frame, accounts } = useText()
  const choosing = useMutation({ mutationFn: chooseRole, onSuccess: onAnswer })
  const roles = rolesToLookAs(session)
  return (
    <>
      <p>{frame.role.demoNote}</p>
      <RadioGroup
        label={frame.role.label}
        labelHidden
        value={session.role}
        choices={roles.map((id) => ({ id, label: frame.role[id] }))}
        onChange={(id) => {
          const chosen = roles.find((role) => role === id)
          if (chosen !== undefined) choosing.mutate(chosen)
        }}
      />
      {session.demoSteward ? null : <p className={style.note}>{accounts.look.stewardByLink}</p>}
      {choosing.error === null ? null : <ProblemNote error={choosing.error} />}
    </>
  )
}

function SignedIn({ session, onAnswer, onClose }: Answering & { onClose: () => void }) {
  const { frame, accounts } = useText()
  const signingOut = useMutation({ mutationFn: signOut, onSuccess: onAnswer })
  return (
    <>
      <p>{session.person === null ? accounts.signIn.byTokenNow : accounts.signIn.as(session.person.name)}</p>
      <div className={style.row}>
        {session.person === null ? null : (
          <Link to="/account" className={style.linked} onClick={onClose}>
            {accounts.signIn.account}
          </Link>
        )}
        <Button onPress={() => signingOut.mutate()}>{frame.role.signOut}</Button>
      </div>
      {signingOut.error === null ? null : <ProblemNote error={signingOut.error} />}
    </>
  )
}
