// Three probabilities as one bar that adds up to one; each part says its name and number.
import type { UpstreamRow } from '#api/contract/upstream.ts'
import { formatProbability } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './upstream.module.css'

const parts = ['upstream', 'respond', 'sustain'] as const
/** Narrower parts have no room for their number. */
const roomForNumber = 0.1

export function StateBar({ probabilities }: { probabilities: NonNullable<UpstreamRow['probabilities']> }) {
  const { upstream: words } = useText()
  const [up, respond, sustain] = parts.map((part) => formatProbability(probabilities[part]))
  return (
    <div className={style.bar} role="img" aria-label={words.bar(up ?? '', respond ?? '', sustain ?? '')}>
      {parts.map((part) => (
        <span
          key={part}
          className={`${style.part} ${style[part]}`}
          style={{ flexGrow: probabilities[part] }}
          title={`${words.probabilities[part]}: ${words.percent(formatProbability(probabilities[part]))}`}
        >
          {probabilities[part] < roomForNumber ? null : words.percent(formatProbability(probabilities[part]))}
        </span>
      ))}
    </div>
  )
}
