// One person a card: what they may, since when, when they were seen, and what a steward does for them.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Invited, PersonRow } from '#api/contract/people.ts'
import { changePerson, inviteAgain } from '#web/queries/people.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { type Asked, AskFirst } from './ask-first.tsx'
import style from './people.module.css'
import { PersonSaid } from './person-said.tsx'

type Doing = { onChange: (personId: string) => void; onLink: (link: Invited, name: string | null) => void }

export function PersonCards({ rows, ...doing }: Doing & { rows: readonly PersonRow[] }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <>
      <ul className={style.cards}>
        {rows.map((row) => (
          <PersonCard key={row.personId} row={row} onAsk={(what) => setAsked({ row, what })} {...doing} />
        ))}
      </ul>
      <AskFirst asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}

type Card = Doing & { row: PersonRow; onAsk: (what: Asked['what']) => void }

function PersonCard({ row, onAsk, onChange, onLink }: Card) {
  const { people: words } = useText().accounts
  const cache = useQueryClient()
  const fresh = () => cache.invalidateQueries({ queryKey: ['people'] })
  const { personId, role, area, ceiling, state, isYou, sessions } = row
  const name = row.name ?? (row.note === '' ? words.nameless : row.note)
  const linking = useMutation({
    mutationFn: inviteAgain,
    gcTime: 0,
    onSuccess: async (link) => {
      onLink(link, name)
      await fresh()
    },
  })
  const enabling = useMutation({ mutationFn: changePerson, onSuccess: fresh })
  return (
    <li className={page.card}>
      <h3 className={style.name}>
        {name}
        {isYou ? <span className={style.you}> ({words.you})</span> : null}
      </h3>
      <PersonSaid row={row} />
      {[linking.error, enabling.error].map((error, i) =>
        error === null ? null : <ProblemNote key={i === 0 ? 'link' : 'enable'} error={error} />,
      )}
      {isYou ? null : (
        <div className={`${style.buttons} not-printed`}>
          {state === 'disabled' ? (
            <>
              <Button
                aria-label={words.enableOf(name)}
                isDisabled={enabling.isPending}
                onPress={() => enabling.mutate({ personId, role, area, ceiling, disabled: false })}
              >
                {words.enable}
              </Button>
              <Button look="quiet" aria-label={words.eraseOf(name)} onPress={() => onAsk('erase')}>
                {words.erase}
              </Button>
            </>
          ) : (
            <>
              <Button aria-label={words.changeOf(name)} onPress={() => onChange(personId)}>
                {words.change}
              </Button>
              <Button
                look="quiet"
                aria-label={words.linkOf(name)}
                isDisabled={linking.isPending}
                onPress={() => linking.mutate(personId)}
              >
                {words.link}
              </Button>
              {sessions === 0 ? null : (
                <Button look="quiet" aria-label={words.endOf(name)} onPress={() => onAsk('end')}>
                  {words.end}
                </Button>
              )}
              <Button look="quiet" aria-label={words.disableOf(name)} onPress={() => onAsk('disable')}>
                {words.disable}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
