// The way from a figure to what it rests on. It opens beside the figure, in the address: "How do you know?" can be answered by a link.
import { Link } from '@tanstack/react-router'
import type { ReactNode, SyntheticEvent } from 'react'
import type { MethodId } from '#api/contract/methods.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './how-link.module.css'

const keep = (event: SyntheticEvent) => event.stopPropagation()

type Props = {
  /** What it is asked of, for those who hear the page. */
  of: string
  method: MethodId
}

/** In words of the caller's. Pressing it does not press the heading it may stand in. */
export function HowWords({
  of,
  method,
  className = '',
  children,
}: Props & { className?: string; children?: ReactNode }) {
  const { figures } = useText()
  return (
    <Link
      to="."
      search={(kept) => ({ ...kept, challenge: method, figure: undefined })}
      replace
      resetScroll={false}
      className={`${className} not-printed`}
      aria-label={figures.howOf(of)}
      onPointerDown={keep}
      onMouseDown={keep}
      onClick={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep(event)}
    >
      {children}
    </Link>
  )
}

/** The small mark beside a heading. */
export const HowLink = (props: Props) => <HowWords {...props} className={style.how ?? ''} />
