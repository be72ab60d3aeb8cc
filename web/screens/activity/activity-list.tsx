// The list itself, newest first: whose, of which sort and of which days is in the address; the rest comes a page after the other.
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ActivityFilter, activityGroups } from '#api/contract/activity.ts'
import { activityFile, activityQuery } from '#web/queries/activity.ts'
import type { ActivitySearch } from '#web/search/activity-search.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Field } from '#web/ui/field.tsx'
import page from '#web/ui/page.module.css'
import { Select } from '#web/ui/select.tsx'
import style from './activity.module.css'
import { ActivityTable } from './activity-table.tsx'

const route = getRouteApi('/activity')
const anybody = 'anybody'
const anything = 'anything'

export function ActivityList() {
  const { activity: words, frame } = useText()
  const { who, did, since, until } = route.useSearch()
  const navigate = route.useNavigate()
  const filter: ActivityFilter = { person: who, group: did, from: since, to: until }
  const asked = useInfiniteQuery(activityQuery(filter))
  const choose = (part: ActivitySearch) => void navigate({ search: (kept) => ({ ...kept, ...part }), replace: true })
  const people = asked.data?.pages[0]?.people ?? []
  return (
    <section className={page.section} aria-labelledby="activity-list">
      <h2 id="activity-list">{words.list}</h2>
      <div className={`${style.filters} not-printed`}>
        <Select
          label={words.who}
          value={who ?? anybody}
          choices={[
            { id: anybody, label: words.anybody },
            ...people.map(({ actor, name }) => ({ id: actor, label: words.person(actor, name) })),
          ]}
          onChange={(id) => choose({ who: id === anybody ? undefined : id })}
        />
        <Select
          label={words.did}
          value={did ?? anything}
          choices={[
            { id: anything, label: words.anything },
            ...activityGroups.map((id) => ({ id, label: words.groups[id] })),
          ]}
          onChange={(id) => choose({ did: activityGroups.find((group) => group === id) })}
        />
        <Field label={words.since} type="date" value={since ?? ''} onChange={(day) => choose({ since: dayIn(day) })} />
        <Field label={words.until} type="date" value={until ?? ''} onChange={(day) => choose({ until: dayIn(day) })} />
      </div>
      <Answer of={asked} coming={{ words: frame.loading, lines: 8 }}>
        {({ pages }) => {
          const rows = pages.flatMap((one) => one.rows)
          const total = pages[0]?.total ?? 0
          if (rows.length === 0) return <EmptyState title={words.none}>{words.noneDetail}</EmptyState>
          return (
            <>
              <div className={style.head}>
                <p className={page.note} role="status">
                  {words.shown(formatCount(rows.length), formatCount(total))}
                </p>
                <a className="not-printed" href={activityFile(filter)} download>
                  {words.file}
                </a>
              </div>
              <ActivityTable rows={rows} />
              {asked.hasNextPage ? (
                <div className="not-printed">
                  <Button isDisabled={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
                    {words.more}
                  </Button>
                </div>
              ) : null}
            </>
          )
        }}
      </Answer>
    </section>
  )
}

const dayIn = (typed: string): string | undefined => (typed === '' ? undefined : typed)
