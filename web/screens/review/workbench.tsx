// The list and the report that is looked at, side by side where there is room. Keys go through the list while the focus is inside.
import { getRouteApi } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import type { ReviewQueue, ReviewRow } from '#api/contract/review-queue.ts'
import type { ReviewState } from '#data/schema/review.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { type Drafts, decisionKeys, isWriting } from './decision-draft.ts'
import { QueueList } from './queue-list.tsx'
import { ReportView } from './report-view.tsx'
import style from './review.module.css'

const route = getRouteApi('/review')

export function Workbench({ queue }: { queue: ReviewQueue }) {
  const { review: words } = useText()
  const { report } = route.useSearch()
  const navigate = route.useNavigate()
  const [drafts, setDrafts] = useState<Drafts>({})
  const [done, setDone] = useState<{ uuid: string; words: string } | null>(null)
  const open = (uuid: string | undefined, replace = true) =>
    void navigate({ search: (kept) => ({ ...kept, report: uuid }), replace })
  const { rows } = queue
  const at = rows.findIndex(({ uuid }) => uuid === report)
  const begin = (state: ReviewState) => {
    if (report === undefined) return
    setDrafts((kept) => ({
      ...kept,
      [report]: { reason: '', sources: [], named: '', mergedInto: '', ...kept[report], state },
    }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    const key = event.key.toLowerCase()
    const step = key === 'j' ? 1 : key === 'k' ? -1 : 0
    const state = decisionKeys[key]
    const next = step === 0 ? undefined : rows[at === -1 ? 0 : at + step]
    if (next !== undefined) open(next.uuid)
    else if (state !== undefined) begin(state)
    else return
    event.preventDefault()
  }
  const onDecided = (row: Pick<ReviewRow, 'uuid'>, said: string) => {
    setDrafts(({ [row.uuid]: _kept, ...rest }) => rest)
    setDone({ uuid: row.uuid, words: said })
    open((rows[at + 1] ?? rows[at - 1])?.uuid)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a shorter way to what its buttons do
    <div className={style.bench} data-open={report !== undefined} onKeyDown={onKeyDown}>
      <div role="status" className={done === null ? '' : (style.done ?? '')}>
        {done === null ? null : (
          <>
            <span>{done.words}</span>
            <Button look="quiet" onPress={() => open(done.uuid, false)}>
              {words.decide.lookAgain}
            </Button>
          </>
        )}
      </div>
      <QueueList queue={queue} open={report} onOpen={open} />
      {report === undefined ? (
        rows.length === 0 ? null : (
          <div className={style.empty}>
            <EmptyState title={words.choose}>{words.keys}</EmptyState>
          </div>
        )
      ) : (
        <ReportView
          key={report}
          uuid={report}
          draft={drafts[report]}
          onDraft={(draft) => setDrafts((kept) => ({ ...kept, [report]: draft }))}
          onBegin={begin}
          onDecided={onDecided}
          onBack={() => open(undefined)}
        />
      )}
    </div>
  )
}
