// The life of one building, or of several together: the sentence, incidents under each state, what happened in order, and where.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Biography } from '#api/contract/biography.ts'
import { biographyQuery } from '#web/queries/biography.ts'
import { useSession } from '#web/queries/session.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import page from '#web/ui/page.module.css'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { ChaptersChart } from './chapters-chart.tsx'
import style from './places.module.css'
import { Timeline } from './timeline.tsx'

const PlacesMap = lazy(() => import('./places-map.tsx'))
const route = getRouteApi('/places')

export function OneLife({ siteIds }: { siteIds: readonly string[] }) {
  const { biography: words, frame } = useText()
  const answer = useQuery(biographyQuery(siteIds, filtersOf(route.useSearch())))
  return (
    <div className={page.page}>
      <p className="not-printed">
        <Link to="/places" search={(kept) => ({ ...kept, sites: undefined })}>
          {words.all}
        </Link>
      </p>
      <Answer of={answer} coming={{ words: frame.loading, lines: 12 }}>
        {(told) => <Told told={told} />}
      </Answer>
    </div>
  )
}

function Told({ told }: { told: Biography }) {
  const { biography: words, map, register, say } = useText()
  const mayPlan = useSession()?.may.plan === true
  const { sites, pcode, districtName, finding, radiusM } = told
  const [first] = sites
  const where = districtName ?? pcode ?? words.noDistrict
  const title =
    sites.length === 1 && first !== undefined ? words.oneOf(first.siteId, where) : words.group(sites.length, where)
  return (
    <>
      <header className={page.section}>
        <h1>{title}</h1>
        <p className={page.lead}>{say(finding)}</p>
        {mayPlan ? (
          <p className="not-printed">
            <Link to="/did-it-work" search={{ register: 'new', sites: sites.map(({ siteId }) => siteId) }}>
              {register.fromBuildings}
            </Link>
          </p>
        ) : null}
      </header>
      <div className={style.beside}>
        <div className={style.told}>
          <ChaptersChart told={told} />
          <Timeline events={told.events} sites={sites.length} />
        </div>
        <section className={style.where} aria-labelledby="where">
          <h2 id="where">{words.map}</h2>
          <div className={style.map}>
            <Suspense fallback={<Skeleton words={map.loading} height={320} />}>
              <PlacesMap told={told} />
            </Suspense>
          </div>
          <p className={page.note}>{words.mapNote(formatCount(radiusM))}</p>
          {sites.length === 1 ? null : (
            <details className={page.more}>
              <summary>{words.buildings}</summary>
              <ul>
                {sites.map(({ siteId, state }) => (
                  <li key={siteId}>
                    <Link to="/places" search={(kept) => ({ ...kept, sites: [siteId] })}>
                      {siteId}
                    </Link>{' '}
                    {map.siteStates[state]}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      </div>
    </>
  )
}
