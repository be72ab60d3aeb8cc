// A few periods side by side as bars from zero, each read aloud and shown under the pointer.
import { max } from 'd3-array'
import style from './charts.module.css'

type Props = { label: string; bars: readonly { value: number; words: string }[] }
const height = 28
const width = 10

export function PeriodBars({ label, bars }: Props) {
  const top = max(bars, ({ value }) => value) ?? 0
  const tall = (value: number) => (top === 0 ? 0 : (value / top) * height)
  return (
    <svg
      role="img"
      aria-label={`${label}. ${bars.map(({ words }) => words).join('; ')}`}
      className={style.periodBars}
      width={bars.length * width}
      height={height}
    >
      {bars.map(({ value, words }, index) => (
        <rect
          key={words}
          x={index * width}
          y={height - tall(value)}
          width={width - 2}
          height={Math.max(1, tall(value))}
        >
          <title>{words}</title>
        </rect>
      ))}
    </svg>
  )
}
