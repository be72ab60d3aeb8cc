// The period: a histogram of months that is itself the slider, played, stepped, dragged, or typed.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Holding } from '#api/contract/catalogue.ts'
import { addMonths, countMonths, type Month, month as monthShape, monthsBetween } from '#data/schema/period.ts'
import { formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Slider } from '#web/ui/slider.tsx'
import { Histogram } from './histogram.tsx'
import { SourceLanes } from './source-lanes.tsx'
import style from './time-bar.module.css'

export type TimeBarProps = {
  first: Month
  last: Month
  from: Month
  to: Month
  incidents: ReadonlyMap<Month, number>
  holdings: readonly Holding[]
  onChange: (from: Month, to: Month, how: { quietly: boolean }) => void
}
/** How long one month stays when playing. */
const stepMs = 1100

export function TimeBar({ first, last, from, to, incidents, holdings, onChange }: TimeBarProps) {
  const { period } = useText().map
  const months = monthsBetween(first, last)
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [start, end] = dragged ?? [countMonths(first, from) - 1, countMonths(first, to) - 1]
  const step = (by: number) => onChange(addMonths(from, by), addMonths(to, by), { quietly: true })
  const isAtEnd = to >= last

  const stepByHand = (by: number) => {
    setPlaying(false)
    step(by)
  }
  /** At the end, playing starts again from the beginning; reaching the end stops it. */
  const advance = useEffectEvent(() => {
    if (isAtEnd) return onChange(first, addMonths(first, countMonths(from, to) - 1), { quietly: true })
    step(1)
    if (addMonths(to, 1) >= last) setPlaying(false)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new period is what starts the next step
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(advance, isAtEnd ? 0 : stepMs)
    return () => clearTimeout(timer)
  }, [isPlaying, from, to, isAtEnd])

  const pick = (values: readonly number[]): [Month, Month] => {
    const [a = 0, b = months.length - 1] = values
    return [addMonths(first, a), addMonths(first, b)]
  }
  const typed = (side: 'from' | 'to') => (text: string) => {
    const parsed = monthShape.safeParse(text)
    if (!parsed.success || parsed.data < first || parsed.data > last) return
    if (side === 'from') onChange(parsed.data, parsed.data > to ? parsed.data : to, { quietly: false })
    else onChange(parsed.data < from ? parsed.data : from, parsed.data, { quietly: false })
  }
  return (
    <section className={style.bar} aria-label={period.label}>
      <div className={style.buttons}>
        <Button look="icon" aria-label={isPlaying ? period.pause : period.play} onPress={() => setPlaying(!isPlaying)}>
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </Button>
        <Button look="icon" aria-label={period.back} isDisabled={from <= first} onPress={() => stepByHand(-1)}>
          <Icon name="left" />
        </Button>
        <Button look="icon" aria-label={period.forward} isDisabled={isAtEnd} onPress={() => stepByHand(1)}>
          <Icon name="right" />
        </Button>
      </div>
      <div className={style.track} style={{ paddingInline: `${50 / months.length}%` }}>
        <Slider
          label={period.label}
          values={[start, end]}
          min={0}
          max={Math.max(1, months.length - 1)}
          thumbLabels={[period.first, period.last]}
          words={(value) => formatMonth(addMonths(first, value))}
          onChange={([a = 0, b = 0]) => setDragged([a, b])}
          onChangeEnd={(values) => {
            setDragged(null)
            onChange(...pick(values), { quietly: false })
          }}
        >
          <Histogram months={months} incidents={incidents} start={start} end={end} />
        </Slider>
        <SourceLanes holdings={holdings} first={first} last={last} />
      </div>
      <div className={style.typed}>
        <label className={style.field}>
          <span className="only-heard">{period.from}</span>
          <input
            type="month"
            min={first}
            max={last}
            value={months[start] ?? from}
            onChange={(e) => typed('from')(e.target.value)}
          />
        </label>
        <span aria-hidden="true">–</span>
        <label className={style.field}>
          <span className="only-heard">{period.to}</span>
          <input
            type="month"
            min={first}
            max={last}
            value={months[end] ?? to}
            onChange={(e) => typed('to')(e.target.value)}
          />
        </label>
        <span className={style.length}>{period.length(end - start + 1)}</span>
      </div>
    </section>
  )
}
