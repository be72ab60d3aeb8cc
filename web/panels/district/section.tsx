// One block of evidence: its heading, what it shows, and the way to how it is known.
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { MethodId } from '#api/contract/methods.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'

export function Section({ title, method, children }: { title: string; method: MethodId; children: ReactNode }) {
  const { panel } = useText()
  const id = useId()
  return (
    <section className={style.section} aria-labelledby={id}>
      <header className={style.sectionHead}>
        <h3 id={id}>{title}</h3>
        <Link to="/methods" hash={method} className={`${style.how} not-printed`}>
          {panel.how}
        </Link>
      </header>
      {children}
    </section>
  )
}
