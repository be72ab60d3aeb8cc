// Saying who one is: a role to switch on the demonstration, a token to paste elsewhere.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { actorRoles, type Session } from '#api/contract/session.ts'
import { chooseRole, sessionQuery, signIn, signOut } from '#web/queries/session.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { RadioGroup } from '../radio-group.tsx'
import style from './frame.module.css'
import { landingOf } from './screens.ts'

export function SignIn({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { role } = useText().frame
  const session = useQuery(sessionQuery()).data
  const cache = useQueryClient()
  const [token, setToken] = useState('')
  const navigate = useNavigate()
  const answered = async ({ role: now }: Session) => {
    onClose()
    setToken('')
    await cache.invalidateQueries()
    if (now !== session?.role) await navigate({ to: landingOf(now) })
  }
  const choosing = useMutation({ mutationFn: chooseRole, onSuccess: answered })
  const signingIn = useMutation({ mutationFn: signIn, onSuccess: answered })
  const signingOut = useMutation({ mutationFn: signOut, onSuccess: answered })
  return (
    <Dialog title={role.label} isOpen={isOpen} onClose={onClose}>
      <div className={style.form}>
        {session?.ended == null ? null : <p>{role.ended[session.ended.why](formatDate(session.ended.on))}</p>}
        {session?.demoRoles === true ? (
          <>
            <p>{role.demoNote}</p>
            <RadioGroup
              label={role.label}
              labelHidden
              value={session.role}
              choices={actorRoles.map((id) => ({ id, label: role[id] }))}
              onChange={(id) => {
                const chosen = actorRoles.find((r) => r === id)
                if (chosen !== undefined) choosing.mutate(chosen)
              }}
            />
          </>
        ) : null}
        <form
          className={style.form}
          onSubmit={(e) => {
            e.preventDefault()
            signingIn.mutate(token.trim())
          }}
        >
          <label className={style.field}>
            {role.token}
            <input
              type="password"
              autoComplete="off"
              className={style.input}
              value={token}
              onChange={(e) => setToken(e.target.value)}
            />
          </label>
          <p className={style.note}>{role.tokenNote}</p>
          {signingIn.error === null ? null : <ProblemNote error={signingIn.error} />}
          <div className={style.row}>
            <Button type="submit" look="primary" isDisabled={token.trim() === ''}>
              {role.signIn}
            </Button>
            {session === undefined || session.role === 'anonymous' || session.demoRoles ? null : (
              <Button onPress={() => signingOut.mutate()}>{role.signOut}</Button>
            )}
          </div>
        </form>
      </div>
    </Dialog>
  )
}
