// Which reports are listed: each filter in the address, each state with how many there are.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { queueStates, type ReviewQueue, reportOrigins } from '#api/contract/review-queue.ts'
import { observationKinds } from '#data/schema/observation.ts'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import type { ReviewSearch } from '#web/search/review-search.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './review.module.css'

const route = getRouteApi('/review')
const all = 'all'

export function QueueFilters({ counts }: Pick<ReviewQueue, 'counts'>) {
  const { filters: words, states, withdrawn } = useText().review
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (part: ReviewSearch & { pcodes?: string[] | undefined }) =>
    void navigate({ search: (kept) => ({ ...kept, report: undefined, ...part }), replace: true })
  const places = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(places)
  const districts = places
    .filter(({ level }) => level === 'district')
    .map(({ pcode, name }) => ({ id: pcode, label: names.get(pcode) ?? name }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <section aria-label={words.title}>
      <div className={style.filters}>
        <Select
          label={words.state}
          value={search.state ?? 'pending'}
          choices={queueStates.map((id) => ({
            id,
            label: id === 'any' ? words.any : `${states[id]} (${formatCount(counts[id])})`,
          }))}
          onChange={(id) => choose({ state: queueStates.find((one) => one === id) })}
        />
        <Select
          label={words.origin}
          value={search.origin ?? 'phone'}
          choices={reportOrigins.map((id) => ({ id, label: words.origins[id] }))}
          onChange={(id) => choose({ origin: reportOrigins.find((one) => one === id) })}
        />
        <Select
          label={words.district}
          value={search.pcodes?.[0] ?? all}
          choices={[{ id: all, label: words.everywhere }, ...districts]}
          onChange={(id) => choose({ pcodes: id === all ? undefined : [id] })}
        />
        <Select
          label={words.kind}
          value={search.seen ?? all}
          choices={[{ id: all, label: words.everyKind }, ...observationKinds.map(({ id, label }) => ({ id, label }))]}
          onChange={(id) => choose({ seen: observationKinds.find((kind) => kind.id === id)?.id })}
        />
        {search.writer === undefined ? null : (
          <Button look="quiet" onPress={() => choose({ writer: undefined })}>
            {words.allWriters}
          </Button>
        )}
      </div>
      {counts.withdrawn > 0 ? <p className={style.soft}>{withdrawn(counts.withdrawn)}</p> : null}
    </section>
  )
}
