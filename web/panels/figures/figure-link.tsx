// A figure that can be pressed: it leads to its method and to its rows, for this place, these months and this group.
import { Link } from '@tanstack/react-router'
import type { ReactNode, SyntheticEvent } from 'react'
import { type FigureRef, writeFigure } from '#web/search/figure-text.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './figure-link.module.css'
import { methodOf } from './figures.ts'

const keep = (event: SyntheticEvent) => event.stopPropagation()

type Props = FigureRef & { id: Parameters<typeof methodOf>[0]['id']; children: ReactNode }

/** Pressing it does not press the line it may stand in. */
export function FigureLink({ children, ...figure }: Props) {
  const { legend } = useText().map
  return (
    <Link
      to="."
      search={(kept) => ({ ...kept, challenge: methodOf(figure), figure: writeFigure(figure) })}
      replace
      resetScroll={false}
      className={style.figure}
      title={legend.how}
      onPointerDown={keep}
      onMouseDown={keep}
      onClick={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep(event)}
    >
      {children}
    </Link>
  )
}
