// Where, whose, and by which day: each in the address.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './action-plan.module.css'

const route = getRouteApi('/action-plan')
const all = 'all'

export function PlanFilters({ owners, on }: { owners: readonly string[]; on: string }) {
  const { filters: words } = useText().actionPlan
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rows = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(rows)
  const places = (level: string, section: string) =>
    rows
      .filter((row) => row.level === level)
      .map(({ pcode, name }) => ({ id: pcode, label: names.get(pcode) ?? name, section }))
  return (
    <section aria-label={words.label} className={`${style.filters} not-printed`}>
      <Select
        label={words.district}
        value={search.pcodes?.[0] ?? all}
        choices={[
          { id: all, label: words.everywhere, section: words.everywhere },
          ...places('region', words.regions),
          ...places('district', words.districts),
        ]}
        onChange={(id) => void navigate({ search: (kept) => ({ ...kept, pcodes: id === all ? undefined : [id] }) })}
      />
      <Select
        label={words.owner}
        value={search.owner ?? all}
        choices={[{ id: all, label: words.anybody }, ...owners.map((owner) => ({ id: owner, label: owner }))]}
        onChange={(id) => void navigate({ search: (kept) => ({ ...kept, owner: id === all ? undefined : id }) })}
      />
      <Field
        label={words.on}
        type="date"
        value={on}
        onChange={(day) => void navigate({ search: (kept) => ({ ...kept, on: day === '' ? undefined : day }) })}
      />
    </section>
  )
}
