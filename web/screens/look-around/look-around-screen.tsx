// The demonstration, looked around as anybody: one press each. The link printed at the start opens the steward's part too.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import type { ActorRole, Session } from '#api/contract/session.ts'
import { chooseRole, sessionQuery, showStartLink } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { rolesToLookAs } from '#web/ui/frame/demo-roles.ts'
import { useSignedIn } from '#web/ui/frame/use-signed-in.ts'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './look-around.module.css'

export function LookAroundScreen() {
  const { accounts, frame } = useText()
  const session = useQuery(sessionQuery())
  const { hash } = useLocation()
  const navigate = useNavigate()
  const signedIn = useSignedIn()
  const showing = useMutation({ mutationFn: showStartLink, onSuccess: (now) => signedIn(now, true) })
  const show = useEffectEvent(() => {
    if (hash === '' || !showing.isIdle) return
    showing.mutate(hash)
    void navigate({ to: '/look-around', hash: '', replace: true })
  })
  useEffect(() => show(), [])
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{accounts.look.title}</h1>
        <p className={page.lead}>{accounts.look.lead}</p>
      </header>
      {showing.error === null ? null : <ProblemNote error={showing.error} />}
      <Answer of={session} coming={{ words: frame.loading, lines: 4 }}>
        {(now) =>
          now.demoRoles ? (
            <Roles session={now} />
          ) : (
            <EmptyState title={accounts.look.notOffered}>{accounts.look.notOfferedDetail}</EmptyState>
          )
        }
      </Answer>
    </div>
  )
}

function Roles({ session }: { session: Session }) {
  const { accounts, frame } = useText()
  const signedIn = useSignedIn()
  const choosing = useMutation({ mutationFn: chooseRole, onSuccess: (now) => signedIn(now) })
  const sees = (role: ActorRole): string => (role === 'anonymous' ? accounts.look.anonymous : accounts.roles[role])
  return (
    <section className={page.section}>
      {choosing.error === null ? null : <ProblemNote error={choosing.error} />}
      <ul className={style.roles}>
        {rolesToLookAs(session)
          .toSorted((a, b) => Number(a === 'anonymous') - Number(b === 'anonymous'))
          .map((role) => (
            <li key={role}>
              <Button className={style.role ?? ''} onPress={() => choosing.mutate(role)}>
                <span className={style.name}>{frame.role[role]}</span>
                <span className={style.sees}>{sees(role)}</span>
              </Button>
            </li>
          ))}
      </ul>
      {session.demoSteward ? null : <p className={page.note}>{accounts.look.stewardByLink}</p>}
    </section>
  )
}
