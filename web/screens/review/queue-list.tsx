// The reports, the first to come in first, each with its state.

import { useState } from 'react'
import type { ReviewQueue } from '#api/contract/review-queue.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReviewMark } from '#web/ui/review-mark.tsx'
import style from './review.module.css'

const kindLabel = new Map<string, string>(observationKinds.map((k) => [k.id, k.label]))
const aPage = 100

type Props = {
  queue: ReviewQueue
  open: string | undefined
  onOpen: (uuid: string, replace?: boolean) => void
}

export function QueueList({ queue: { rows, total }, open, onOpen }: Props) {
  const { review: words } = useText()
  const [shown, setShown] = useState(aPage)
  return (
    <section className={style.list} aria-labelledby="review-list">
      <h2 id="review-list">
        {words.listTitle} <span className={style.total}>{words.listed(total)}</span>
      </h2>
      {rows.length === 0 ? <EmptyState title={words.none.title}>{words.none.detail}</EmptyState> : null}
      <ol>
        {rows.slice(0, shown).map(({ uuid, kind, note, placeText, districtName, withinName, receivedAt, review }) => (
          <li key={uuid}>
            <button
              type="button"
              className={style.row}
              aria-current={uuid === open ? 'true' : undefined}
              onClick={() => onOpen(uuid, false)}
            >
              <span className={style.rowHead}>
                <strong>{kindLabel.get(kind) ?? kind}</strong>
                <ReviewMark state={review} />
              </span>
              <span className={style.rowNote}>{note === '' ? words.report.noNote : note}</span>
              <small>
                {formatDate(receivedAt)} · {districtName ?? withinName ?? placeText ?? words.report.unplaced}
              </small>
            </button>
          </li>
        ))}
      </ol>
      {rows.length > shown ? (
        <Button onPress={() => setShown(shown + aPage)}>{words.more(rows.length - shown)}</Button>
      ) : null}
    </section>
  )
}
