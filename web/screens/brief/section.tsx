// One block of a briefing: a heading and what stands under it. Never torn between two columns.
import { type ReactNode, useId } from 'react'
import style from './brief.module.css'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={style.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
