// The country on two pages: where to act and why; then what is done, promised and asked for, and who was heard.
import { useQuery } from '@tanstack/react-query'
import type { Country } from '#api/contract/country.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { DistrictState, Upstream } from '#api/contract/upstream.ts'
import { PaperMap } from '#web/map/paper-map.tsx'
import { SheetFoot } from '#web/panels/sheet-foot.tsx'
import { howManyAsked } from '#web/panels/use-resting-on.ts'
import { boundariesQuery } from '#web/queries/boundaries.ts'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { countryQuery } from '#web/queries/country.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { evaluationsQuery } from '#web/queries/evaluations.ts'
import { interventionsQuery } from '#web/queries/interventions.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useSession } from '#web/queries/session.ts'
import { upstreamQuery } from '#web/queries/upstream.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import paper from '#web/ui/sheet.module.css'
import style from './brief.module.css'
import { Complained } from './complained.tsx'
import { Effort } from './effort.tsx'
import { factsOf } from './facts-of.ts'
import { Felt } from './felt.tsx'
import { FirstToAct, listedIn, watchedIn } from './first-to-act.tsx'
import { Happened } from './happened.tsx'
import { Heard } from './heard.tsx'
import { NationalWishes } from './national-wishes.tsx'
import { Promised } from './promised.tsx'
import { SheetHead } from './sheet-head.tsx'
import { StateLegend } from './state-legend.tsx'

type Props = { country: string; filters: Filters }
const mostNamed = 6
const mostPromises = 6

export function NationalBrief({ country, filters }: Props) {
  const { frame } = useText()
  const told = useQuery(countryQuery(filters))
  const states = useQuery(upstreamQuery(filters))
  return (
    <Answer of={told} coming={{ words: frame.loading, lines: 16 }}>
      {(answer) => (
        <Answer of={states} coming={{ words: frame.loading, lines: 16 }}>
          {(upstream) => <Sheets told={answer} upstream={upstream} country={country} filters={filters} />}
        </Answer>
      )}
    </Answer>
  )
}

function Sheets({ told, upstream, country, filters }: Props & { told: Country; upstream: Upstream }) {
  const { brief, map, frame } = useText()
  const nameOf = useNameOf()
  const { row, heard } = told
  const firstMonth = useQuery(catalogueQuery()).data?.firstMonth ?? undefined
  const before =
    useQuery({
      ...countryQuery({ ...filters, from: firstMonth, to: told.to }),
      enabled: firstMonth !== undefined,
    }).data ?? told
  const districts = useQuery(districtsQuery(filters))
  const work = useQuery(interventionsQuery(filters)).data?.rows ?? []
  const seesPositions = useSession()?.may.seePositions
  const judged = useQuery({ ...evaluationsQuery(filters), enabled: seesPositions === true }).data
  const acting = upstream.rows.filter(({ state }) => state === 'upstream')
  const names = acting.map(nameOf)
  const silent = (districts.data?.rows ?? []).filter(({ pcode }) => districts.data?.coverage.neverAsked.includes(pcode))
  return (
    <>
      <article className={paper.sheet}>
        <SheetHead
          kicker={brief.title}
          title={country}
          isFictional={told.fictional}
          state={null}
          sentence={map.summaries.states(
            names.length > 0 && names.length <= mostNamed
              ? map.summaries.upstreamIn(names)
              : map.summaries.upstreamCount(formatCount(names.length)),
            counted(upstream),
          )}
          reasons={[]}
          facts={factsOf({ row, heard, active: work.filter(({ phase }) => phase === 'active').length }, brief)}
          map={<WholeCountry country={country} upstream={upstream} />}
        />
        <div className={style.columns}>
          <FirstToAct upstream={upstream} nameOf={nameOf} />
          <Felt
            told={told}
            waves={before.waves}
            perception={row?.perception ?? told.waves.at(-1)?.estimate ?? null}
            change={row?.perceptionChange ?? null}
          />
          <Complained grievances={told.grievances} />
          <Happened told={told} history={before} row={row} namesKinds={filters.kinds !== undefined} work={[]} />
        </div>
        <p className={style.pageNumber}>{brief.page(1, 2)}</p>
      </article>
      <article className={paper.sheet}>
        <div className={style.columns}>
          <Effort work={work} judged={seesPositions === false ? null : judged} />
          <NationalWishes filters={filters} />
          <Promised commitments={told.commitments} most={mostPromises} />
          <Heard heard={heard} consulted={told.consultations} silent={silent.map(nameOf)} />
        </div>
        <Answer of={districts} coming={{ words: frame.loading, lines: 3 }}>
          {(all) => (
            <SheetFoot
              districts={all}
              respondents={howManyAsked(heard, row?.perception)}
              incidents={all.coverage.monthsRecorded === 0 ? null : all.coverage.incidentsInPeriod}
            />
          )}
        </Answer>
        <p className={style.pageNumber}>{brief.page(2, 2)}</p>
      </article>
    </>
  )
}

/** Every district by its state; those of the list by the number they have there. */
function WholeCountry({ country, upstream }: { country: string; upstream: Upstream }) {
  const { brief, frame } = useText()
  const outlines = useQuery(boundariesQuery('district', 0))
  const places = useQuery(placesQuery()).data?.rows ?? []
  const ranked = [...listedIn(upstream), ...watchedIn(upstream)]
  return (
    <Answer of={outlines} coming={{ words: frame.loading, height: 240 }}>
      {(set) => (
        <>
          <PaperMap
            label={brief.mapOfCountry(country)}
            outlines={set}
            places={places}
            stateOf={new Map(upstream.rows.map((row) => [row.pcode, row.state]))}
            labels={ranked.map(({ pcode }, i) => ({ pcode, words: String(i + 1) }))}
          />
          <StateLegend counts={upstream.counts} />
        </>
      )}
    </Answer>
  )
}

const counted = ({ counts }: Upstream): Record<DistrictState, string> => ({
  upstream: formatCount(counts.upstream),
  respond: formatCount(counts.respond),
  sustain: formatCount(counts.sustain),
  uncertain: formatCount(counts.uncertain),
  not_tested: formatCount(counts.not_tested),
})
