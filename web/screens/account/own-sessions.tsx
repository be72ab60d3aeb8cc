// Where one is signed in, and signing out there.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Account } from '#api/contract/account.ts'
import { endOtherSessions, endSession } from '#web/queries/account.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './account.module.css'

export function OwnSessions({ own: { sessions } }: { own: Account }) {
  const { account: words } = useText().accounts
  const cache = useQueryClient()
  const onSuccess = () => cache.invalidateQueries({ queryKey: ['account'] })
  const ending = useMutation({ mutationFn: endSession, onSuccess })
  const endingOthers = useMutation({ mutationFn: endOtherSessions, onSuccess })
  const error = ending.error ?? endingOthers.error
  return (
    <section className={page.section} aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      {error === null ? null : <ProblemNote error={error} />}
      <ul className={page.cards}>
        {sessions.map(({ sessionId, browser, openedAt, expiresAt, isThis }) => {
          const named = browser === '' ? words.unknown : browser
          const [opened, until] = [formatDate(openedAt), formatDate(expiresAt)]
          return (
            <li key={sessionId} className={`${page.card} ${style.session}`}>
              <div>
                <p>{isThis ? `${named} (${words.here})` : named}</p>
                <p className={page.note}>{words.session(opened, until)}</p>
              </div>
              {isThis ? null : (
                <Button
                  aria-label={words.endOf(named, opened)}
                  isDisabled={ending.isPending}
                  onPress={() => ending.mutate(sessionId)}
                >
                  {words.end}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length < 2 ? null : (
        <div>
          <Button isDisabled={endingOthers.isPending} onPress={() => endingOthers.mutate()}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </section>
  )
}
