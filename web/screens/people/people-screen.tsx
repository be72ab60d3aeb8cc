// People: who has an account within one's reach, inviting somebody, and looking after each.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { People as Answered, Invited, PersonRow } from '#api/contract/people.ts'
import { peopleQuery } from '#web/queries/people.ts'
import { sessionQuery } from '#web/queries/session.ts'
import { newPerson } from '#web/search/people-search.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { ChangePerson } from './change-person.tsx'
import { InvitePerson } from './invite-person.tsx'
import { LinkOnce } from './link-once.tsx'
import { PersonCards } from './person-cards.tsx'
import { useReach } from './use-reach.ts'

const route = getRouteApi('/people')

export function PeopleScreen() {
  const { accounts, frame } = useText()
  const words = accounts.people
  const session = useQuery(sessionQuery())
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      <Answer of={session} coming={{ words: frame.loading, lines: 3 }}>
        {({ may }) =>
          may.invite ? <People /> : <EmptyState title={words.mayNot.title}>{words.mayNot.detail}</EmptyState>
        }
      </Answer>
    </div>
  )
}

/** A link that was just made, and for whom. */
type Made = { link: Invited; name: string | null }

function People() {
  const { accounts, frame } = useText()
  const words = accounts.people
  const { person } = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (chosen: typeof person): void => void navigate({ search: (kept) => ({ ...kept, person: chosen }) })
  const list = useQuery(peopleQuery())
  const [made, setMade] = useState<Made | null>(null)
  const give = (link: Invited, name: string | null): void => {
    setMade({ link, name })
    choose(undefined)
  }
  return (
    <Answer of={list} coming={{ words: frame.loading, lines: 6 }}>
      {(answer) => {
        const changing = answer.rows.find(({ personId, isYou }) => personId === person && !isYou)
        return (
          <>
            <OwnReach answer={answer} />
            {made !== null ? (
              <LinkOnce link={made.link} name={made.name} onDone={() => setMade(null)} />
            ) : person === newPerson ? (
              <InvitePerson reach={answer} onMade={give} onCancel={() => choose(undefined)} />
            ) : changing !== undefined ? (
              <ChangePerson key={changing.personId} row={changing} reach={answer} onDone={() => choose(undefined)} />
            ) : (
              <div className="not-printed">
                <Button look="primary" onPress={() => choose(newPerson)}>
                  {words.add}
                </Button>
              </div>
            )}
            <Lists rows={answer.rows} onChange={choose} onLink={give} />
          </>
        )
      }}
    </Answer>
  )
}

/** Said to those who do not have everything to give. */
function OwnReach({ answer: { area, ceiling } }: { answer: Answered }) {
  const { people: words } = useText().accounts
  const say = useReach()
  if (area === null && ceiling === 'severe') return null
  return <p className={page.note}>{words.yours(say({ role: 'steward', area, ceiling }))}</p>
}

type Listing = {
  rows: readonly PersonRow[]
  onChange: (personId: string) => void
  onLink: (link: Invited, name: string | null) => void
}

function Lists({ rows, ...doing }: Listing) {
  const { people: words } = useText().accounts
  const of = (...states: PersonRow['state'][]) => rows.filter(({ state }) => states.includes(state))
  const [active, waiting, disabled] = [of('active'), of('invited', 'invitation-expired'), of('disabled')]
  return (
    <>
      <section className={page.section} aria-labelledby="active">
        <h2 id="active">{words.active(formatCount(active.length))}</h2>
        {active.length === 0 ? (
          <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
        ) : (
          <PersonCards rows={active} {...doing} />
        )}
      </section>
      {waiting.length === 0 ? null : (
        <section className={page.section} aria-labelledby="invited">
          <h2 id="invited">{words.invited(formatCount(waiting.length))}</h2>
          <PersonCards rows={waiting} {...doing} />
        </section>
      )}
      {disabled.length === 0 ? null : (
        <details className={page.more}>
          <summary>{words.disabled(formatCount(disabled.length))}</summary>
          <PersonCards rows={disabled} {...doing} />
        </details>
      )}
    </>
  )
}
