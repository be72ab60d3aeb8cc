// Where an invitation leads: what it is for, a name and a password (or another service), and one is signed in.
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Invitation } from '#api/contract/join.ts'
import { invitationQuery } from '#web/queries/invitation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { useReach } from '../people/use-reach.ts'
import { JoinForm } from './join-form.tsx'

export function JoinScreen() {
  const { join: words } = useText().accounts
  const { hash } = useLocation()
  const [secret] = useState(hash)
  const navigate = useNavigate()
  // It stays neither in the address nor in the history.
  const takeOff = useEffectEvent(() => {
    if (secret !== '') void navigate({ to: '/join', hash: '', replace: true })
  })
  useEffect(() => takeOff(), [])
  if (secret !== '') return <Opened secret={secret} />
  return (
    <div className={page.page}>
      <h1>{words.title}</h1>
      <EmptyState title={words.noSecret}>{words.noSecretDetail}</EmptyState>
    </div>
  )
}

function Opened({ secret }: { secret: string }) {
  const { accounts, frame } = useText()
  const invitation = useQuery(invitationQuery(secret))
  const isAnew = invitation.data?.name != null
  return (
    <div className={page.page}>
      <h1>{isAnew ? accounts.join.titleAnew : accounts.join.title}</h1>
      <Answer of={invitation} coming={{ words: frame.loading, lines: 4 }}>
        {(link) => (
          <>
            <For link={link} />
            <JoinForm secret={secret} link={link} />
          </>
        )}
      </Answer>
    </div>
  )
}

function For({ link }: { link: Invitation }) {
  const { join: words } = useText().accounts
  const say = useReach()
  return (
    <section className={page.section}>
      {link.name === null ? <p className={page.lead}>{words.for(say(link))}</p> : null}
      <p className={page.note}>{words.until(formatDate(link.expiresAt))}</p>
    </section>
  )
}
