// Up to four lines side by side: places, kinds of incident, or groups of people.
import type { Filters } from '#api/contract/filters.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { useSeriesBy, useSeriesOfPlaces } from '#web/queries/compared-series.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { comparisons, mostCompared } from '#web/search/explore-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Select } from '#web/ui/select.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from './explore.module.css'
import { MonthsChart } from './months-chart.tsx'
import { shownLines } from './shown-lines.ts'
import type { ExploreState } from './use-explore-state.ts'
import { WavesChart } from './waves-chart.tsx'

type Props = {
  filters: Filters
  state: ExploreState
  places: readonly PlaceRow[]
  indicator: Indicator | undefined
}
const nobody = ''

/** As tall as the charts of months beside it, within reason. */
const wavesHeight = (charts: number) => Math.min(480, Math.max(260, charts * 172))

export function Comparison({ filters, state, places, indicator }: Props) {
  const text = useText()
  const nameOf = useNameOf()
  const { compare, months, waves } = text.explore
  const chosen = state.places.flatMap((pcode) => {
    const place = places.find((p) => p.pcode === pcode)
    return place === undefined ? [] : [{ pcode, name: nameOf(place) }]
  })
  const ofPlaces = useSeriesOfPlaces(filters, state.by === 'places' ? chosen : [], compare.whole)
  const split = useSeriesBy(filters, state.by === 'group' ? 'group' : 'kind', state.by !== 'places')
  const source = state.by === 'places' ? ofPlaces : split
  const lines = shownLines(source.lines, state.by, text)
  const isCut = source.lines.length > lines.length
  const wavesOf = state.by === 'kind' ? ofPlaces.lines : lines
  const top = state.ownScale ? null : Math.max(4, ...lines.flatMap((l) => l.months.map((m) => m.incidents ?? 0)))
  const choices = places
    .filter((p) => (p.level === 'region' || p.level === 'district') && !state.places.includes(p.pcode))
    .sort((a, b) => (a.level === b.level ? a.name.localeCompare(b.name) : a.level === 'region' ? -1 : 1))
    .map((p) => ({
      id: p.pcode,
      label: nameOf(p),
      section: p.level === 'region' ? compare.regions : compare.districts,
    }))
  return (
    <section className={style.compare} aria-labelledby="compare-title">
      <header className={style.compareHead}>
        <h2 id="compare-title">{compare.title}</h2>
        <div className={style.compareTools}>
          <Select
            label={compare.by}
            labelHidden
            value={state.by}
            choices={comparisons.map((id) => ({ id, label: compare.choices[id] }))}
            onChange={(id) => state.change({ by: comparisons.find((c) => c === id && c !== 'places') })}
          />
          {state.by !== 'places' ? null : (
            <>
              {chosen.map((p, index) => (
                <Button
                  key={p.pcode}
                  className={style.chip ?? ''}
                  data-line={index}
                  aria-label={compare.remove(p.name)}
                  onPress={() => state.toggle(p.pcode)}
                >
                  {p.name}
                  <Icon name="close" size={14} />
                </Button>
              ))}
              {chosen.length >= mostCompared ? (
                <span className={style.note}>{compare.full}</span>
              ) : (
                <Select
                  label={compare.add}
                  labelHidden
                  value={nobody}
                  choices={[{ id: nobody, label: compare.add, section: compare.pick }, ...choices]}
                  onChange={(id) => id !== nobody && state.toggle(id)}
                />
              )}
            </>
          )}
        </div>
      </header>
      {source.error !== null ? (
        <Failed error={source.error} onRetry={source.retry} />
      ) : source.isWaiting && source.lines.length === 0 ? (
        <Skeleton words={text.frame.loading} height={260} />
      ) : (
        <div className={style.charts} data-stale={source.isWaiting}>
          <section className={style.card}>
            <h3>
              {months.title} <HowLink of={months.title} method="rates" />
            </h3>
            {state.by === 'group' ? (
              <>
                <p className={style.note}>{months.noteGroups}</p>
                {isCut ? <p className={style.note}>{compare.someGroups(lines.length, source.lines.length)}</p> : null}
              </>
            ) : (
              <>
                {lines.map((l, index) => (
                  <MonthsChart key={l.id} line={l} index={index} top={top} />
                ))}
                <p className={style.note}>{months.note}</p>
                {isCut ? <p className={style.note}>{compare.topKinds(lines.length, source.lines.length)}</p> : null}
                {lines.length < 2 ? null : (
                  <label className={style.check}>
                    <input
                      type="checkbox"
                      checked={state.ownScale}
                      onChange={(e) => state.change({ own: e.target.checked ? true : undefined }, { quietly: true })}
                    />
                    {months.own}
                  </label>
                )}
              </>
            )}
          </section>
          <section className={style.card}>
            <h3>
              {waves.title(indicator?.label ?? '')}{' '}
              <HowLink of={waves.title(indicator?.label ?? '')} method="perception" />
            </h3>
            <WavesChart
              label={waves.title(indicator?.label ?? '')}
              lines={wavesOf}
              height={wavesHeight(lines.length)}
            />
            <p className={style.note}>{state.by === 'kind' ? waves.noteKinds : waves.note}</p>
          </section>
        </div>
      )}
    </section>
  )
}
