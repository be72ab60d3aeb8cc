// A plan of where a report was made and what lies near it, true to scale: each with the circle its position is sure to.
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { NearbyReport, ReportInReview } from '#api/contract/observation-reviews.ts'
import { type LngLat, pathOf, pointsOf, toMetres } from '#web/map/outline-paths.ts'
import { type BoundaryLevel, boundariesQuery } from '#web/queries/boundaries.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import style from './near-plan.module.css'

/** The plan's own units, whatever room there is for it. */
const side = 320
/** Half its width, in metres, from a street to a province. */
const reaches = [60, 150, 400, 1000, 4000, 15_000, 60_000]
const scaleLengths = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000]
const detail = 0

type Props = { report: ReportInReview; nearby: readonly NearbyReport[] }

const useOutlines = (level: BoundaryLevel) => useQuery(boundariesQuery(level, detail)).data

export function NearPlan({ report, nearby }: Props) {
  return report.position === null ? null : <Plan report={report} nearby={nearby} centre={report.position} />
}

function Plan({ report, nearby, centre }: Props & { centre: LngLat }) {
  const { plan: words } = useText().review
  const needed = Math.max(report.accuracyM ?? 0, ...nearby.map(({ distanceM }) => distanceM ?? 0)) * 1.25
  const fitting = reaches.findIndex((reach) => reach >= needed)
  const [step, setStep] = useState(Math.max(1, fitting === -1 ? reaches.length - 1 : fitting))
  const [districts, roads, rivers, towns] = [
    useOutlines('district'),
    useOutlines('road'),
    useOutlines('river'),
    useOutlines('town'),
  ]
  const paths = useMemo(() => {
    const drawn = (set: typeof districts) => (set === undefined ? '' : pathOf(set, centre))
    const own = report.outline === null ? '' : pathOf({ features: [{ geometry: report.outline }] }, centre, 1)
    return { land: drawn(districts), roads: drawn(roads), rivers: drawn(rivers), drawn: own }
  }, [districts, roads, rivers, centre, report.outline])
  const reach = reaches[step] ?? 400
  const perMetre = side / 2 / reach
  const named = towns === undefined ? [] : pointsOf(towns).map(({ name, at }) => ({ name, ...toMetres(at, centre) }))
  const scale = scaleLengths.findLast((metres) => metres * perMetre <= side / 3) ?? 20
  return (
    <figure className={style.plan}>
      <svg viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`} role="img" aria-label={words.label}>
        <g transform={`scale(${perMetre})`}>
          <path d={paths.land} className={style.land} />
          <path d={paths.rivers} className={style.river} />
          <path d={paths.roads} className={style.road} />
          <path d={paths.drawn} className={report.outline?.type === 'Polygon' ? style.area : style.line} />
        </g>
        {named
          .filter(({ x, y }) => Math.abs(x) < reach && Math.abs(y) < reach)
          .map(({ name, x, y }) => (
            <text key={`${name}${x}`} x={x * perMetre} y={y * perMetre} className={style.town}>
              {name}
            </text>
          ))}
        <circle r={(report.accuracyM ?? 0) * perMetre} className={style.sure} />
        {nearby.map(({ uuid, position, accuracyM }, at) => {
          if (position === null) return null
          const { x, y } = toMetres(position, centre)
          return (
            <g key={uuid} transform={`translate(${x * perMetre} ${y * perMetre})`}>
              <circle r={(accuracyM ?? 0) * perMetre} className={style.sureOther} />
              <circle r={9} className={style.other} />
              <text className={style.number}>{at + 1}</text>
            </g>
          )
        })}
        <path d="M-7 0h14M0 -7v14" className={style.here} />
        <g transform={`translate(${-side / 2 + 14} ${side / 2 - 14})`}>
          <path d={`M0 -5v5h${scale * perMetre}v-5`} className={style.scale} />
          <text x={scale * perMetre + 6} y={0} className={style.scaleWords}>
            {words.scale(scale)}
          </text>
        </g>
      </svg>
      <div className={style.tools}>
        <Button look="icon" aria-label={words.closer} isDisabled={step === 0} onPress={() => setStep(step - 1)}>
          <Icon name="plus" />
        </Button>
        <Button
          look="icon"
          aria-label={words.further}
          isDisabled={step === reaches.length - 1}
          onPress={() => setStep(step + 1)}
        >
          <Icon name="minus" />
        </Button>
      </div>
    </figure>
  )
}
