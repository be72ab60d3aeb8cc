// For which area: the whole country, or regions and districts, each region opened to its districts where it is not meant whole.
import { useQuery } from '@tanstack/react-query'
import type { PlaceRow } from '#api/contract/places.ts'
import type { Reach } from '#data/schema/person.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from './people.module.css'

type Props = { reach: Reach; value: string[] | null; onChange: (area: string[] | null) => void }

export function AreaField({ reach, value, onChange }: Props) {
  const { form: words } = useText().accounts.people
  return (
    <div className={style.area}>
      <RadioGroup
        label={words.area}
        value={value === null ? 'whole' : 'places'}
        choices={[
          ...(reach.area === null ? [{ id: 'whole', label: words.whole }] : []),
          { id: 'places', label: words.places, note: words.placesNote },
        ]}
        onChange={(id) => onChange(id === 'whole' ? null : [...(reach.area ?? [])])}
      />
      {value === null ? null : <Places reach={reach} value={value} onChange={onChange} />}
    </div>
  )
}

function Places({ reach, value, onChange }: Props & { value: string[] }) {
  const { accounts, frame } = useText()
  const { form: words } = accounts.people
  const places = useQuery(placesQuery()).data?.rows
  if (places === undefined) return <Skeleton words={frame.loading} />
  const isTheirs = ({ pcode, parentPcode }: PlaceRow): boolean =>
    reach.area === null || reach.area.includes(pcode) || reach.area.includes(parentPcode ?? '')
  const regions = places.filter(({ level }) => level === 'region')
  const districtsOf = (region: string) =>
    places.filter((place) => place.level === 'district' && place.parentPcode === region && isTheirs(place))
  /** A region that is meant whole needs none of its districts named. */
  const choose = (region: PlaceRow, ids: string[]): void => {
    const here = new Set([region.pcode, ...districtsOf(region.pcode).map(({ pcode }) => pcode)])
    const isWhole = ids.includes(region.pcode) && !value.includes(region.pcode)
    const kept = isWhole ? [region.pcode] : ids.filter((id) => id !== region.pcode || ids.length === 1)
    onChange([...value.filter((pcode) => !here.has(pcode)), ...kept])
  }
  return (
    <fieldset className={style.places}>
      <legend>{words.choose}</legend>
      {regions
        .filter((region) => isTheirs(region) || districtsOf(region.pcode).length > 0)
        .map((region) => {
          const districts = districtsOf(region.pcode)
          const chosen = value.filter((one) => one === region.pcode || districts.some(({ pcode }) => pcode === one))
          return (
            <details key={region.pcode} open={chosen.length > 0}>
              <summary>
                {region.name}
                {chosen.length === 0 ? null : <Count region={region} chosen={chosen} />}
              </summary>
              <CheckboxGroup
                label={region.name}
                labelHidden
                value={chosen}
                choices={[
                  ...(isTheirs(region) ? [{ id: region.pcode, label: words.regionWhole(region.name) }] : []),
                  ...districts.map(({ pcode, name }) => ({ id: pcode, label: name })),
                ]}
                onChange={(ids) => choose(region, ids)}
              />
            </details>
          )
        })}
    </fieldset>
  )
}

const Count = ({ region, chosen }: { region: PlaceRow; chosen: readonly string[] }) => {
  const { form: words } = useText().accounts.people
  return (
    <span className={style.count}>
      {chosen.includes(region.pcode) ? words.wholeChosen : words.districtsChosen(chosen.length)}
    </span>
  )
}
