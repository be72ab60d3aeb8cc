// The filter in controls: region, kinds, what was asked, whose answers; only what changes something. The period is the time bar's.
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { CountedReview } from '#data/schema/review.ts'
import { type FilterPart, filterParts } from '#web/layers/question.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import { KindsPicker } from './kinds-picker.tsx'
import style from './rail.module.css'

type Props = {
  filters: Filters
  catalogue: Catalogue | undefined
  places: readonly PlaceRow[]
  /** Parts that change what is shown. */
  offered?: readonly FilterPart[]
  onChange: (part: Partial<Filters>) => void
}
const everywhere = 'everywhere'
const everyone = 'everyone'
const whatever = 'whatever'

/** One state alone, and whatever else the address says. */
function reviewChoices(asked: Filters['review']): CountedReview[][] {
  const alone = (['verified', 'contested', 'pending'] as const).map((state) => [state])
  return asked === undefined || asked.length === 1 ? alone : [...alone, asked]
}

export function FilterForm({ filters, catalogue, places, offered = filterParts, onChange }: Props) {
  const { filters: words } = useText().map
  const regions = places.filter((p) => p.level === 'region')
  const { pcodes, kinds, indicator, group, sources, review } = filters
  const set: Record<FilterPart, boolean> = {
    region: pcodes !== undefined,
    kinds: kinds !== undefined,
    indicator: indicator !== undefined,
    group: group !== undefined,
    review: review !== undefined,
  }
  const offers = (part: FilterPart) => offered.includes(part)
  const unused = filterParts.filter((part) => set[part] && !offers(part)).map((part) => words[part])
  const isNarrowed = [pcodes, kinds, indicator, group, sources, review].some((part) => part !== undefined)
  const groups = catalogue?.groupings.flatMap((g) =>
    g.groups.map((value) => {
      const id = `${g.id}:${value}`
      return { id, label: words.groups[id] ?? id, section: words.groupings[g.id] ?? g.id }
    }),
  )
  return (
    <div className={style.form}>
      {offers('region') ? (
        <Select
          label={words.region}
          value={pcodes?.[0] ?? everywhere}
          choices={[
            { id: everywhere, label: words.everywhere },
            ...regions.map((r) => ({ id: r.pcode, label: r.name })),
          ]}
          onChange={(id) => onChange({ pcodes: id === everywhere ? undefined : [id] })}
        />
      ) : null}
      {offers('kinds') ? (
        <KindsPicker kinds={kinds ?? []} catalogue={catalogue} onChange={(chosen) => onChange({ kinds: chosen })} />
      ) : null}
      {offers('indicator') ? (
        <Select
          label={words.indicator}
          value={indicator ?? catalogue?.indicator ?? ''}
          placeholder={words.nothingAsked}
          choices={(catalogue?.indicators ?? [])
            .filter((i) => i.held || i.id === indicator)
            .map((i) => ({ id: i.id, label: i.label, section: words.themes[i.theme] }))}
          onChange={(id) => onChange({ indicator: id })}
        />
      ) : null}
      {offers('group') ? (
        <Select
          label={words.group}
          value={group?.[0] ?? everyone}
          choices={[{ id: everyone, label: words.everyone }, ...(groups ?? [])]}
          onChange={(id) => onChange({ group: id === everyone ? undefined : [id] })}
        />
      ) : null}
      {offers('review') ? (
        <Select
          label={words.review}
          value={review?.join() ?? whatever}
          choices={[
            { id: whatever, label: words.everyReview },
            ...reviewChoices(review).map((states) => ({ id: states.join(), label: words.onlyReviews(states) })),
          ]}
          onChange={(id) => onChange({ review: reviewChoices(review).find((states) => states.join() === id) })}
        />
      ) : null}
      {unused.length === 0 ? null : <p className={style.note}>{words.unused(unused)}</p>}
      {isNarrowed ? (
        <Button
          look="quiet"
          onPress={() =>
            onChange({
              pcodes: undefined,
              kinds: undefined,
              indicator: undefined,
              group: undefined,
              sources: undefined,
              review: undefined,
            })
          }
        >
          {words.clear}
        </Button>
      ) : null}
    </div>
  )
}
