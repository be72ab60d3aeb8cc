// "What became of places": clusters of buildings to choose from, or the life of one, beside its map.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { SiteGroup, SiteGroups } from '#api/contract/biography.ts'
import { siteGroupsQuery } from '#web/queries/biography.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import page from '#web/ui/page.module.css'
import { OneLife } from './one-life.tsx'

const route = getRouteApi('/places')

export function PlacesScreen() {
  const { sites } = route.useSearch()
  return sites === undefined ? <EveryPlace /> : <OneLife siteIds={sites} />
}

function EveryPlace() {
  const { biography: words, frame } = useText()
  const answer = useQuery(siteGroupsQuery(filtersOf(route.useSearch())))
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      <Answer of={answer} coming={{ words: frame.loading, lines: 6 }}>
        {(told) => <Groups told={told} />}
      </Answer>
    </div>
  )
}

function Groups({ told: { rows, alone, epsM } }: { told: SiteGroups }) {
  const { biography: words } = useText()
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneDetail(alone)}</EmptyState>
  return (
    <>
      <ol className={page.cards}>
        {rows.map((row) => (
          <Group key={row.siteIds.join()} row={row} />
        ))}
      </ol>
      {alone === 0 ? null : <p className={page.note}>{words.alone(alone, formatCount(epsM))}</p>}
    </>
  )
}

function Group({ row }: { row: SiteGroup }) {
  const { biography: words, map } = useText()
  const { siteIds, districtName, pcode, states, firstSeen, lastSeen, work } = row
  return (
    <li className={page.card}>
      <h2>
        <Link to="/places" search={(kept) => ({ ...kept, sites: siteIds })}>
          {words.group(siteIds.length, districtName ?? pcode ?? words.noDistrict)}
        </Link>
      </h2>
      <p>{words.states(states.map(({ state, sites }) => words.inState(sites, map.siteStates[state])))}</p>
      <p className={page.note}>
        {words.seenBetween(formatDate(firstSeen), formatDate(lastSeen))} {words.work(work)}
      </p>
    </li>
  )
}
