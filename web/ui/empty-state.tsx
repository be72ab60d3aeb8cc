// Nothing to show, why, and what to do about it.
import type { ReactNode } from 'react'
import style from './note.module.css'

export const EmptyState = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className={style.empty}>
    <p className={style.title}>{title}</p>
    {children === undefined ? null : <div className={style.detail}>{children}</div>}
  </div>
)
