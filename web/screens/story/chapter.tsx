// One chapter: its sentence, its drawing, and the way to where it comes from. A missing link is a chapter too.
import type { ReactNode } from 'react'
import type { ToldStory } from '#api/contract/story.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './story.module.css'

type Props = {
  chapter: ToldStory['chapters'][number]
  number: number
  /** To where it comes from. */
  link: ReactNode
  children: ReactNode
}

export function Chapter({ chapter: { id, isKnown, finding }, number, link, children }: Props) {
  const { story, say } = useText()
  return (
    <section className={style.chapter} data-known={isKnown} aria-labelledby={id}>
      <div className={style.words}>
        <h2 id={id}>
          <span className={style.number}>{number}</span> {story.chapters[id]}
        </h2>
        <p className={style.sentence}>{say(finding)}</p>
        <p className="not-printed">{link}</p>
      </div>
      <div className={style.figure}>{children}</div>
    </section>
  )
}
