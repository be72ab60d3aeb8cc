// A line a region: its districts around the country's figure. Those that disagree are filled, pointed and named, with their range.
import { scaleLinear } from 'd3-scale'
import type { RollUp, RollUpRow } from '#api/contract/roll-up.ts'
import { useNameOf } from '#web/queries/name-of.ts'
import { useText } from '#web/text/use-text.tsx'
import { useWidth } from '#web/ui/charts/use-width.ts'
import { type Drawn, drawnFigure, sayFigure, sayNumber } from './figure-of.ts'
import style from './nation.module.css'
import { inLanes, lanesOf } from './strip-lanes.ts'

const size = { side: 14, name: 20, strip: 26, lane: 15, range: 4, foot: 38 }
const marks = { above: 'M0 -6 L5.5 4 L-5.5 4 Z', below: 'M0 6 L5.5 -4 L-5.5 -4 Z' } as const
/** Room beyond the furthest figure. @unit share of it */
const MARGIN = 1.06

type Placed = { row: RollUpRow; drawn: Drawn; x: number; name: string }

export function RegionStrips({ told, label }: { told: RollUp; label: string }) {
  const text = useText()
  const nameOf = useNameOf()
  const { ref, width } = useWidth<HTMLDivElement>(720)
  const country = drawnFigure(told.country)
  const districts = told.rows.flatMap((row) => {
    const drawn = drawnFigure(row)
    return drawn === null ? [] : [{ row, drawn, name: nameOf(row) }]
  })
  const furthest = Math.max(...districts.map(({ drawn }) => drawn.value), ...disagreeing(districts), country?.hi ?? 0)
  const x = scaleLinear()
    .domain([0, told.of === 'answers' ? 1 : Math.max(furthest * MARGIN, Number.MIN_VALUE)])
    .range([size.side, width - size.side])
  const placed = districts.map((each): Placed => ({ ...each, x: x(each.drawn.value) }))
  let top = 0
  // A country without regions is one strip of all its districts.
  const hasRegions = told.regions.length > 0
  const strips = (hasRegions ? told.regions : [told.country]).map((region) => {
    const own = placed.filter(({ row }) => !hasRegions || row.regionPcode === region.pcode)
    const named = inLanes(
      own.filter(({ row }) => isApart(row)),
      width,
    )
    const strip = { region, own, named, top, middle: top + size.name + lanesOf(named) * size.lane + size.strip / 2 }
    top = strip.middle + size.strip / 2 + named.length * size.range
    return strip
  })
  const ticks = x.ticks(width < 480 ? 4 : 8)
  return (
    <div ref={ref} className={style.strips}>
      <svg width={width} height={top + size.foot} role="img" aria-label={label}>
        {country === null ? null : (
          <rect
            className={style.countryRange}
            x={x(country.lo)}
            width={Math.max(1, x(country.hi) - x(country.lo))}
            y={0}
            height={top}
          />
        )}
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={style.grid} x1={x(tick)} x2={x(tick)} y1={0} y2={top} />
            <text className={style.tick} x={x(tick)} y={top + 16} textAnchor="middle">
              {sayNumber(tick, told.of)}
            </text>
          </g>
        ))}
        {country === null ? null : (
          <line className={style.countryLine} x1={x(country.value)} x2={x(country.value)} y1={0} y2={top} />
        )}
        <text className={style.tick} x={width - size.side} y={top + 32} textAnchor="end">
          {text.rollUp.unit[told.of]}
        </text>
        {strips.map(({ region, own, named, top: from, middle }) => (
          <g key={region.pcode}>
            <text className={style.regionName} x={0} y={from + 14}>
              {nameOf({ pcode: region.pcode ?? '', name: region.name ?? '' })}
            </text>
            <line className={style.axis} x1={0} x2={width} y1={middle} y2={middle} />
            {own
              .filter(({ row }) => !isApart(row))
              .map(({ row, drawn, x: at, name }) => (
                <circle key={row.pcode} className={drawn.isSure ? style.alike : style.unsure} cx={at} cy={middle} r={4}>
                  <title>{text.rollUp.said(name, sayFigure(row, text))}</title>
                </circle>
              ))}
            {named.map(({ row, drawn, x: at, name, lane, start }, place) => {
              const y = from + size.name + lane * size.lane + 11
              return (
                <g key={row.pcode} className={row.verdict === 'above' ? style.above : style.below}>
                  <title>{text.rollUp.said(name, sayFigure(row, text))}</title>
                  <line className={style.leader} x1={at} x2={at} y1={y + 3} y2={middle - 6} />
                  <line
                    className={style.range}
                    x1={x(drawn.lo)}
                    x2={x(drawn.hi)}
                    y1={middle + 9 + place * size.range}
                    y2={middle + 9 + place * size.range}
                  />
                  <path
                    d={marks[row.verdict === 'above' ? 'above' : 'below']}
                    transform={`translate(${at} ${middle})`}
                  />
                  <text className={style.districtName} x={start} y={y}>
                    {name}
                  </text>
                </g>
              )
            })}
          </g>
        ))}
      </svg>
    </div>
  )
}

const isApart = ({ verdict }: RollUpRow): boolean => verdict === 'above' || verdict === 'below'

/** How far the ranges that are drawn reach. */
const disagreeing = (districts: readonly { row: RollUpRow; drawn: Drawn }[]): number[] =>
  districts.filter(({ row }) => isApart(row)).map(({ drawn }) => drawn.hi)
