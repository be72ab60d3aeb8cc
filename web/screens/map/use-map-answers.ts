// Asks what the view and the layers on top need, and nothing else; gives each its answers back.
import { useMemo } from 'react'
import type { AnsweredOverlay, Overlay } from '#web/layers/overlay.ts'
import type { Question } from '#web/layers/question.ts'
import type { View } from '#web/layers/view.ts'
import { useTogether } from '#web/queries/together.ts'

export function useMapAnswers(view: View, overlays: readonly Overlay[], question: Question) {
  const askedView = useMemo(() => view.ask(question), [view, question])
  const ids = overlays.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is made anew at every render, its ids say whether it changed
  const askedOverlays = useMemo(
    () => overlays.map((overlay) => ({ overlay, ...overlay.ask(question) })),
    [ids, question],
  )
  const { slots, queries } = useMemo(() => {
    const askers = [
      { id: view.id, ...askedView },
      ...askedOverlays.map((asked) => ({ id: asked.overlay.id, ...asked })),
    ]
    return {
      slots: askers.flatMap(({ id, queries }) => queries.map((_, k) => `${id} ${k}`)),
      queries: askers.flatMap((asker) => asker.queries),
    }
  }, [view, askedView, askedOverlays])
  const together = useTogether(slots, queries)
  let from = askedView.queries.length
  const drawn = askedOverlays.map(({ overlay, queries: own, ...asked }): AnsweredOverlay => {
    const answers = together.answers.slice(from, from + own.length)
    from += own.length
    return { ...asked, id: overlay.id, answers }
  })
  return { ...together, paint: askedView.paint, drawn }
}
export type MapAnswers = ReturnType<typeof useMapAnswers>
