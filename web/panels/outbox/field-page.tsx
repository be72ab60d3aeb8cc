// What every form for the field stands in: full height, one column, one thumb; what it sends, and what of it is still on this phone.
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Session } from '#api/contract/session.ts'
import type { OutboxView } from '#web/field/use-outbox.ts'
import { HideButton } from '#web/panels/lock/hide-button.tsx'
import { sessionQuery } from '#web/queries/session.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './field-page.module.css'
import { OutboxList } from './outbox-list.tsx'
import { SignInEnded } from './sign-in-ended.tsx'
import { SpokenNews } from './spoken-news.tsx'
import { Unclaimed } from './unclaimed.tsx'
import { useOnline } from './use-online.ts'

type Props = {
  title: string
  /** Null where the form needs the room. */
  lead: string | null
  /** Stands beside the title. */
  beside?: ReactNode
  box: OutboxView
  /** What one must be allowed to send it; null where that was said before. */
  needs: keyof Session['may'] | null
  /** Another is another page, which begins at its top. */
  page?: string
  children: ReactNode
}

export function FieldPage({ title, lead, beside, box, needs, page = '', children }: Props) {
  const { report: words, outbox } = useText()
  const { data: session } = useQuery(sessionQuery())
  const isOnline = useOnline()
  const top = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' })
  }, [page])
  const said = isOnline ? lead : words.offline
  return (
    <div ref={top} className={style.page}>
      <div className={style.column}>
        <header className={style.head}>
          <div className={style.titleRow}>
            <h1 className={style.title}>{title}</h1>
            <HideButton />
            {beside}
          </div>
          {said === null ? null : <p className={style.lead}>{said}</p>}
        </header>
        <SpokenNews />
        <SignInEnded box={box} />
        {needs !== null && session?.may[needs] === false && session.ended === null ? (
          <section className={style.notice}>
            <h2 className={style.noticeTitle}>{words.role.title}</h2>
            <p>{words.role.detail}</p>
          </section>
        ) : null}
        {box.broken ? (
          <p role="alert" className={style.notice}>
            {outbox.broken}
          </p>
        ) : null}
        {children}
        <Unclaimed box={box} />
        <OutboxList box={box} />
      </div>
    </div>
  )
}
