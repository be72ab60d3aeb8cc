// Opens the answer to "How do you know?" for one figure, where a link cannot stand: a point of a chart.
import { useNavigate } from '@tanstack/react-router'
import { type FigureRef, writeFigure } from '#web/search/figure-text.ts'
import { methodOf } from './figures.ts'

type Pressed = FigureRef & { id: Parameters<typeof methodOf>[0]['id'] }

export function useFigure(): (figure: Pressed) => void {
  const navigate = useNavigate()
  return (figure) =>
    void navigate({
      to: '.',
      search: (kept) => ({ ...kept, challenge: methodOf(figure), figure: writeFigure(figure) }),
      replace: true,
      resetScroll: false,
    })
}
