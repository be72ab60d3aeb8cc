// A table wider than a phone: pushed aside by hand, or with the arrow keys once it has the focus.
import type { ReactNode } from 'react'
import style from './action-plan.module.css'

export function Sideways({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={style.scroll} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  )
}
