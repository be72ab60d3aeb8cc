// The maps: two side by side where there is room, never more; else one at a time. Each has its caption and its legend.
import { lazy, Suspense, useMemo } from 'react'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Changes } from '#api/contract/changes.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { browserClock } from '#web/clock.ts'
import { paintDifference } from '#web/layers/compared/difference.ts'
import { type Painted, paintSides } from '#web/layers/compared/sides.ts'
import { type Box, boxOf } from '#web/map/camera.ts'
import { Legend } from '#web/map/legend.tsx'
import { mapGroup } from '#web/map/map-group.ts'
import { type MapPalette, mapPalette } from '#web/map/palette.ts'
import { ClassControl } from '#web/panels/class-control.tsx'
import { useMapGround } from '#web/queries/map-ground.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { comparedMaps, type ComparedMap as Shown } from '#web/search/compare-search.ts'
import { formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import style from './compare.module.css'
import { comparedPicture } from './compared-picture.ts'
import type { CompareState } from './use-compare-state.ts'

const ComparedMap = lazy(() => import('./compared-map.tsx'))

type Props = {
  told: Changes
  indicator: Indicator | undefined
  palette: MapPalette
  state: CompareState
  catalogue: Catalogue | undefined
  /** The answer is that of another question until its own has come. */
  isComing: boolean
}
type Sheet = { id: Exclude<Shown, 'both'>; caption: string; painted: Painted }

export function ComparedMaps({ told, indicator, palette, state, catalogue, isComing }: Props) {
  const text = useText()
  const { compare, map } = text
  const wide = useWide()
  const { search, asked, wish, change, wishFor } = state
  const ground = useMapGround(0)
  const group = useMemo(mapGroup, [])
  const namesKinds = asked.kinds !== undefined
  const sides = useMemo(
    () => paintSides({ changes: told, indicator, wish, namesKinds }, palette, text),
    [told, indicator, wish, namesKinds, palette, text],
  )
  const difference = useMemo(() => paintDifference(told, indicator, palette, text), [told, indicator, palette, text])
  const { base, from, to } = told
  const period = (span: { from: string; to: string }) => compare.period(formatMonth(span.from), formatMonth(span.to))
  const sheets: Sheet[] = [
    { id: 'before', caption: `${compare.before}: ${period(base)}`, painted: sides.base },
    { id: 'now', caption: `${compare.now}: ${period({ from, to })}`, painted: sides.now },
    {
      id: 'difference',
      caption: `${compare.shown.difference}: ${period(base)} – ${period({ from, to })}`,
      painted: difference,
    },
  ]
  const offered = wide ? (['both', 'difference'] as const) : comparedMaps.filter((id) => id !== 'both')
  const wanted = search.show ?? 'both'
  const show: Shown = wide ? (wanted === 'difference' ? wanted : 'both') : wanted === 'both' ? 'difference' : wanted
  const drawn = sheets.filter(({ id }) => (show === 'both' ? id !== 'difference' : id === show))
  const outlines = ground.districts.data
  const pcodes = useMemo(() => new Set(told.rows.map((row) => row.pcode)), [told])
  const home = useMemo(
    () => (outlines === undefined ? null : (boxOf(outlines, (pcode) => pcodes.has(pcode)) ?? boxOf(outlines))),
    [outlines, pcodes],
  )
  const nameOf = useNameOf()
  const chosen = told.rows.find(({ pcode }) => pcode === search.pcode)
  const selected = chosen === undefined ? undefined : { pcode: chosen.pcode, name: nameOf(chosen) }
  const pictureOf = ({ id, caption }: Sheet, box: Box) => {
    if (isComing) return null
    const [paper, asked] = [mapPalette(false), { changes: told, indicator, wish, namesKinds }]
    const painted =
      id === 'difference'
        ? paintDifference(told, indicator, paper, text)
        : paintSides(asked, paper, text)[id === 'before' ? 'base' : 'now']
    const shown = { told, catalogue, state, ground, painted, caption, selected }
    return comparedPicture(shown, box, browserClock.now().toISOString().slice(0, 10), text)
  }
  const { error, refetch } = ground.districts
  if (outlines === undefined)
    return error === null ? (
      <Skeleton words={map.loading} height={320} />
    ) : (
      <Failed error={error} onRetry={() => void refetch()} />
    )
  const waiting = <Skeleton words={map.loading} height={320} />
  const classes = drawn[0]?.painted.legend.classes
  return (
    <section className={style.maps} aria-label={compare.show}>
      <fieldset className={`${style.switch} not-printed`} aria-label={compare.show}>
        {offered.map((id) => (
          <Button
            key={id}
            aria-pressed={id === show}
            className={style.option ?? ''}
            onPress={() => change({ show: id })}
          >
            {compare.shown[id]}
          </Button>
        ))}
      </fieldset>
      <div className={style.sheets} data-many={drawn.length}>
        {drawn.map((sheet, slot) => (
          // By its place, so that a map that is there already is painted anew instead of made anew.
          <figure key={slot === 0 ? 'first' : 'second'} className={style.sheet} data-shown={sheet.id}>
            <figcaption>{sheet.caption}</figcaption>
            <div className={style.canvas}>
              <Suspense fallback={waiting}>
                <ComparedMap
                  palette={palette}
                  ground={ground}
                  outlines={outlines}
                  home={home}
                  marks={sheet.painted.marks}
                  group={group}
                  state={state}
                  onPicture={(box) => pictureOf(sheet, box)}
                />
              </Suspense>
            </div>
            <Legend legend={sheet.painted.legend} palette={palette} />
          </figure>
        ))}
      </div>
      {classes === undefined ? null : <ClassControl told={classes} onWish={wishFor} />}
      <p className={style.note}>{show === 'difference' ? compare.chance : compare.sameScale}</p>
      {show === 'both' ? <p className={`${style.note} not-printed`}>{compare.together}</p> : null}
    </section>
  )
}
