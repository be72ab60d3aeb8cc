// A briefing: a district on one page, or the country on two. The sheet on the screen is the sheet on paper.
import { useIsFetching, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { healthQuery } from '#web/queries/health.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Select } from '#web/ui/select.tsx'
import style from '#web/ui/sheet.module.css'
import { DistrictBrief } from './district-brief.tsx'
import { NationalBrief } from './national-brief.tsx'

const route = getRouteApi('/brief')
const country = ''

export function BriefScreen() {
  const { brief } = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const nameOf = useNameOf()
  const places = useQuery(placesQuery()).data?.rows ?? []
  const countryName = useQuery(healthQuery()).data?.instance?.name ?? ''
  const { pcodes: _p, level: _l, ...filters } = filtersOf(search)
  const { pcode, sheet } = search
  // Half a sheet must not be printed.
  const isComplete = useIsFetching() === 0
  const here = places.find((place) => place.pcode === pcode)
  const choices = places
    .filter(({ level }) => level === 'district')
    .map((place) => ({ id: place.pcode, label: nameOf(place) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <div
      className={style.desk}
      data-sheet={sheet}
      data-of={pcode === undefined ? 'country' : 'district'}
      data-ready={isComplete}
      aria-busy={!isComplete}
    >
      <div className={`${style.tools} not-printed`}>
        <Select
          label={brief.choose}
          value={pcode ?? country}
          choices={[{ id: country, label: brief.wholeCountry }, ...choices]}
          onChange={(id) => void navigate({ search: (kept) => ({ ...kept, pcode: id === country ? undefined : id }) })}
        />
        <Button isDisabled={!isComplete} onPress={() => window.print()}>
          <Icon name="print" /> {brief.print}
        </Button>
        {pcode === undefined ? null : (
          <Link to="/" search={(kept) => ({ ...kept, pcode })}>
            {brief.onMap}
          </Link>
        )}
        <p className={style.about}>{brief.note}</p>
      </div>
      {pcode === undefined ? (
        <NationalBrief country={countryName} filters={filters} />
      ) : (
        <DistrictBrief
          key={pcode}
          pcode={pcode}
          name={here === undefined ? pcode : nameOf(here)}
          country={countryName}
          filters={filters}
        />
      )}
    </div>
  )
}
