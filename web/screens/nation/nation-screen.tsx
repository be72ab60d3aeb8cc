// "The nation": the sentence first, then its districts around the country's figure, region by region, and every district in a table.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ComparedThing, comparedThing, comparedThings } from '#api/contract/changes.ts'
import type { RollUp } from '#api/contract/roll-up.ts'
import { FilterForm } from '#web/panels/filter-form.tsx'
import { PeriodFields } from '#web/panels/period-fields.tsx'
import { catalogueQuery } from '#web/queries/catalogue.ts'
import { placesQuery } from '#web/queries/places.ts'
import { rollUpQuery } from '#web/queries/roll-up.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { formatPercent, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import { Select } from '#web/ui/select.tsx'
import { DistrictTable } from './district-table.tsx'
import style from './nation.module.css'
import { RegionStrips } from './region-strips.tsx'
import { RegionTable } from './region-table.tsx'
import { SpreadWords } from './spread-words.tsx'
import { StripKey } from './strip-key.tsx'

const route = getRouteApi('/nation')

export function NationScreen() {
  const { rollUp: words, frame, say } = useText()
  const search = route.useSearch()
  const filters = filtersOf(search)
  const of: ComparedThing = search.of ?? 'answers'
  const answer = useQuery(rollUpQuery(filters, search.of))
  return (
    <div className={page.page}>
      <header className={page.section}>
        <h1>
          {words.title} <HowLink of={words.title} method="roll-up" />
        </h1>
        <p className={page.lead} aria-live="polite">
          {answer.data === undefined || answer.data.total === 0 ? words.lead : say(answer.data.finding)}
        </p>
      </header>
      <details className={`${style.choose} not-printed`}>
        <summary>{words.choose}</summary>
        <Controls of={of} period={answer.data} />
      </details>
      <Answer of={answer} coming={{ words: frame.loading, height: 480 }}>
        {(told) =>
          told.total === 0 ? <EmptyState title={words.none}>{words.noneDetail}</EmptyState> : <Told told={told} />
        }
      </Answer>
    </div>
  )
}

function Controls({ of, period }: { of: ComparedThing; period: RollUp | undefined }) {
  const { rollUp: words } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const catalogue = useQuery(catalogueQuery()).data
  const places = useQuery(placesQuery()).data?.rows ?? []
  return (
    <div className={style.controls}>
      <Select
        label={words.of}
        value={of}
        choices={[...comparedThings].reverse().map((id) => ({ id, label: words.things[id] }))}
        onChange={(id) => void navigate({ search: (kept) => ({ ...kept, of: comparedThing.safeParse(id).data }) })}
      />
      {period === undefined ? null : (
        <PeriodFields
          first={catalogue?.firstMonth ?? null}
          last={catalogue?.lastMonth ?? null}
          from={period.from}
          to={period.to}
          onChange={({ from, to }) => void navigate({ search: (kept) => ({ ...kept, from, to }) })}
        />
      )}
      <FilterForm
        filters={filtersOf(search)}
        catalogue={catalogue}
        places={places}
        offered={of === 'answers' ? ['region', 'indicator', 'group'] : ['region', 'kinds']}
        onChange={(part) => void navigate({ search: (kept) => ({ ...kept, ...part }) })}
      />
    </div>
  )
}

function Told({ told }: { told: RollUp }) {
  const { rollUp: words, say } = useText()
  return (
    <>
      <section className={page.section} aria-labelledby="spread">
        <h2 id="spread">{words.spread}</h2>
        <StripKey />
        <RegionStrips told={told} label={words.strips(say(told.finding))} />
        <SpreadWords told={told} />
      </section>
      <section className={page.section} aria-labelledby="regions">
        <h2 id="regions">{words.table}</h2>
        <RegionTable told={told} />
      </section>
      <section className={page.section} aria-labelledby="districts">
        <h2 id="districts">{words.all}</h2>
        <DistrictTable told={told} />
        <p className={page.note}>
          {words.rule(formatPercent(told.falseDiscoveries), String(told.tested))}{' '}
          {told.dispersion === null ? null : words.dispersion(formatRate(told.dispersion))}
        </p>
      </section>
    </>
  )
}
