// How far a report was checked: a mark that differs in shape, and its word.
import type { ReviewState } from '#data/schema/review.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './review-mark.module.css'

const marks: Record<ReviewState, string> = {
  pending: 'M8 2.5a5.5 5.5 0 1 1-.01 0z',
  verified: 'M3 8.5l3.5 3.5L13 4.5',
  contested: 'M8 2v7M8 12.5v.5',
  rejected: 'M4 4l8 8M12 4l-8 8',
  merged: 'M3 4h7v7H3zM10 7h3v6H6v-2',
}

export function ReviewMark({ state }: { state: ReviewState }) {
  const { states } = useText().review
  return (
    <span className={style.mark} data-review={state}>
      <svg width={14} height={14} viewBox="0 0 16 16" aria-hidden="true">
        <path d={marks[state]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      </svg>
      {states[state]}
    </span>
  )
}
