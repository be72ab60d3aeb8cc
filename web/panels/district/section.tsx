// One block of evidence: its heading and what it says in a line. What stands behind is drawn, and asked for, only once it is opened.
import { type ReactNode, useState } from 'react'
import type { MethodId } from '#api/contract/methods.ts'
import { useText } from '#web/text/use-text.tsx'
import { HowWords } from '#web/ui/how-link.tsx'
import style from './section.module.css'

type Props = {
  title: string
  method: MethodId
  /** What it says in a line; none where only what stands behind can say it. */
  figure?: ReactNode
  children: () => ReactNode
}

export function Section({ title, method, figure, children }: Props) {
  const { panel } = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={style.section}>
      {/* What it says in a line can be pressed itself, so it stands beside the switch and not in it. */}
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={style.sectionHead}>
          <h4>{title}</h4>
        </summary>
      </details>
      {figure == null ? null : <p className={style.inShort}>{figure}</p>}
      {isOpen ? (
        <div className={style.sectionBody}>
          <HowWords of={title} method={method} className={style.how ?? ''}>
            {panel.how}
          </HowWords>
          {children()}
        </div>
      ) : null}
    </div>
  )
}
