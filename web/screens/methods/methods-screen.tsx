// The Methods screen: one entry a method, the questions word for word, and where the figures come from.
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { useText } from '#web/text/use-text.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { Method } from './method.tsx'
import style from './methods.module.css'
import { Questions } from './questions.tsx'
import { WhereFrom } from './where-from.tsx'

export function MethodsScreen() {
  const { methods, frame } = useText()
  const catalogue = useQuery(catalogueQuery())
  const { hash } = useLocation()
  const isLoaded = catalogue.data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is below moves when the catalogue comes
  useEffect(() => {
    if (hash === '') return
    const entry = document.getElementById(hash)
    entry?.scrollIntoView({ block: 'start' })
    entry?.focus({ preventScroll: true })
  }, [hash, isLoaded])
  const contents = [
    ...methods.entries.map(({ id, title }) => ({ id, title })),
    { id: methods.catalogue.id, title: methods.catalogue.title },
    { id: methods.data.id, title: methods.data.title },
  ]
  return (
    <div className={style.page}>
      <nav className={`${style.contents} not-printed`} aria-label={methods.contents}>
        <ul>
          {contents.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} data-here={hash === id}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <article className={style.main}>
        <header className={style.head}>
          <h1>{methods.title}</h1>
          <p className={style.lead}>{methods.lead}</p>
        </header>
        {methods.entries.map((entry) => (
          <Method key={entry.id} entry={entry} />
        ))}
        {catalogue.error !== null ? (
          <ProblemNote error={catalogue.error} onRetry={() => void catalogue.refetch()} />
        ) : catalogue.data === undefined ? (
          <Skeleton words={frame.loading} lines={8} />
        ) : (
          <>
            <Questions catalogue={catalogue.data} />
            <WhereFrom catalogue={catalogue.data} />
          </>
        )}
      </article>
    </div>
  )
}
