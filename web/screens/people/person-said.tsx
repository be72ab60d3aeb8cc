// What is known of one person, in sentences.
import type { PersonRow } from '#api/contract/people.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import page from '#web/ui/page.module.css'
import { useReach } from './use-reach.ts'

export function PersonSaid({ row }: { row: PersonRow }) {
  const { people: words } = useText().accounts
  const say = useReach()
  const { state, joinedAt, invitedAt, lastSeenOn, sessions, isOutside, invitationExpiresAt } = row
  const said = [
    joinedAt === null ? words.invitedOn(formatDate(invitedAt), by(row, words)) : words.joined(formatDate(joinedAt)),
    ...(joinedAt === null ? [] : [lastSeenOn === null ? words.unseen : words.seen(formatDate(lastSeenOn))]),
    ...(state === 'active' ? [sessions === 0 ? words.noSessions : words.sessions(sessions)] : []),
    ...(isOutside ? [words.outside] : []),
    ...(invitationExpiresAt === null ? [] : [words.linkUntil(formatDate(invitationExpiresAt))]),
    ...(state === 'invitation-expired' ? [words.linkExpired] : []),
  ]
  return (
    <>
      <p>{words.is(say(row))}</p>
      <p className={page.note}>{said.join(' ')}</p>
    </>
  )
}

type Words = ReturnType<typeof useText>['accounts']['people']

function by({ invitedBy: { actor, name } }: PersonRow, { by: words }: Words): string {
  if (name !== null) return actor.startsWith('token:') ? words.token(name) : words.name(name)
  if (actor === 'local') return words.local
  return actor.startsWith('demo:') ? words.demo : words.other
}
