// Around every screen, there only while the address challenges a figure: what it then says is fetched then.
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { readFigure } from '#web/search/figure-text.ts'

const Challenged = lazy(() => import('./challenged.tsx'))

export function ChallengeSheet() {
  const { challenge, figure } = useSearch({ from: '__root__' })
  return challenge === undefined ? null : (
    <Suspense fallback={null}>
      <Challenged method={challenge} figure={figure === undefined ? null : readFigure(figure)} />
    </Suspense>
  )
}
