// The small mark beside a heading that leads to how its figures are known. Pressing it does not press the heading.
import { Link } from '@tanstack/react-router'
import type { SyntheticEvent } from 'react'
import type { MethodId } from '#api/contract/methods.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './how-link.module.css'

const keep = (event: SyntheticEvent) => event.stopPropagation()

export function HowLink({ of, method }: { of: string; method: MethodId }) {
  const { figures } = useText()
  return (
    <Link
      to="/methods"
      hash={method}
      className={`${style.how} not-printed`}
      aria-label={figures.howOf(of)}
      onPointerDown={keep}
      onMouseDown={keep}
      onClick={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep(event)}
    />
  )
}
