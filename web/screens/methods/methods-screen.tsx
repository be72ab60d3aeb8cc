// The Methods screen: one entry a method, the questions word for word, and where the figures come from.
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { methodIds } from '#api/contract/methods.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { methodsQuery } from '#web/queries/methods.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer, Failed } from '#web/ui/answer.tsx'
import { Contents } from './contents.tsx'
import { Method } from './method.tsx'
import style from './methods.module.css'
import { Questions } from './questions.tsx'
import { Responsibility } from './responsibility.tsx'
import { WhereFrom } from './where-from.tsx'

export function MethodsScreen() {
  const { methods, frame } = useText()
  const catalogue = useQuery(catalogueQuery())
  const facts = useQuery(methodsQuery())
  const { hash } = useLocation()
  const isLoaded = catalogue.data !== undefined && facts.data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is below moves when the facts and the catalogue come
  useEffect(() => {
    if (hash === '') return
    const entry = document.getElementById(hash)
    entry?.scrollIntoView({ block: 'start' })
    entry?.focus({ preventScroll: true })
  }, [hash, isLoaded])
  return (
    <div className={style.page}>
      <Contents here={hash} />
      <article className={style.main}>
        <header className={style.head}>
          <h1>{methods.title}</h1>
          <p className={style.lead}>{methods.lead}</p>
          {facts.data === undefined ? null : <p className={style.checked}>{methods.checked}</p>}
          {facts.error === null ? null : <Failed error={facts.error} onRetry={() => void facts.refetch()} />}
        </header>
        {methodIds.map((id) => (
          <Method key={id} id={id} statistics={facts.data?.entries.find((entry) => entry.id === id)?.statistics} />
        ))}
        <Answer of={catalogue} coming={{ words: frame.loading, lines: 8 }}>
          {(known) => (
            <>
              <Questions catalogue={known} />
              <Responsibility datasets={known.datasets} />
              <WhereFrom catalogue={known} />
            </>
          )}
        </Answer>
        {facts.data === undefined ? null : (
          <p className={style.sources}>
            {methods.versions(facts.data.versions.program, facts.data.versions.analytics, facts.data.versions.build)}
          </p>
        )}
      </article>
    </div>
  )
}
