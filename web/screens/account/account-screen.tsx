// One's own account: what one may, where one is signed in, and the password.
import { useQuery } from '@tanstack/react-query'
import type { Account } from '#api/contract/account.ts'
import { accountQuery } from '#web/queries/account.ts'
import { sessionQuery } from '#web/queries/session.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { useReach } from '../people/use-reach.ts'
import { OwnSessions } from './own-sessions.tsx'
import { PasswordForm } from './password-form.tsx'

export function AccountScreen() {
  const { accounts, frame } = useText()
  const words = accounts.account
  const session = useQuery(sessionQuery())
  return (
    <div className={page.page}>
      <h1>{words.title}</h1>
      <Answer of={session} coming={{ words: frame.loading, lines: 4 }}>
        {({ person }) => (person === null ? <EmptyState title={words.none}>{words.noneDetail}</EmptyState> : <Own />)}
      </Answer>
    </div>
  )
}

function Own() {
  const { frame } = useText()
  const account = useQuery(accountQuery())
  return (
    <Answer of={account} coming={{ words: frame.loading, lines: 6 }}>
      {(own) => (
        <>
          <Who own={own} />
          <OwnSessions own={own} />
          <PasswordForm own={own} />
        </>
      )}
    </Answer>
  )
}

function Who({ own }: { own: Account }) {
  const { accounts } = useText()
  const say = useReach()
  return (
    <section className={page.section}>
      <p className={page.lead}>{own.name}</p>
      <p>{accounts.people.is(say(own))}</p>
      {own.joinedAt === null ? null : <p className={page.note}>{accounts.account.since(formatDate(own.joinedAt))}</p>}
    </section>
  )
}
