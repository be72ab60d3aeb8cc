// Tokens: what works, making one, and what has ended.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery } from '#web/queries/session.ts'
import { tokensQuery } from '#web/queries/tokens.ts'
import { newToken } from '#web/search/tokens-search.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { NewToken } from './new-token.tsx'
import { TokenCards } from './token-cards.tsx'

const route = getRouteApi('/tokens')

export function TokensScreen() {
  const { tokens: words, frame } = useText()
  const session = useQuery(sessionQuery())
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      <Answer of={session} coming={{ words: frame.loading, lines: 3 }}>
        {({ may }) =>
          may.administer ? <Tokens /> : <EmptyState title={words.mayNot.title}>{words.mayNot.detail}</EmptyState>
        }
      </Answer>
    </div>
  )
}

function Tokens() {
  const { tokens: words, frame } = useText()
  const { token } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useQuery(tokensQuery())
  const choose = (chosen: typeof token): void => void navigate({ search: (kept) => ({ ...kept, token: chosen }) })
  return (
    <>
      <NewToken isOpen={token === newToken} onOpen={() => choose(newToken)} onClose={() => choose(undefined)} />
      <Answer of={list} coming={{ words: frame.loading, lines: 6 }}>
        {({ rows }) => {
          const working = rows.filter(({ state }) => state === 'working')
          const ended = rows.filter(({ state }) => state !== 'working')
          return (
            <>
              <section className={page.section} aria-labelledby="working">
                <h2 id="working">{words.working}</h2>
                {working.length === 0 ? (
                  <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
                ) : (
                  <TokenCards rows={working} />
                )}
              </section>
              {ended.length === 0 ? null : (
                <details className={page.more}>
                  <summary>{words.ended(formatCount(ended.length))}</summary>
                  <TokenCards rows={ended} />
                </details>
              )}
            </>
          )
        }}
      </Answer>
    </>
  )
}
