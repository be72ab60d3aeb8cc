// The sentence that matters, the state it comes from, and why.
import type { UpstreamRow } from '#api/contract/upstream.ts'
import { formatProbability } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'

export function Headline({ state }: { state: UpstreamRow }) {
  const { panel, map, say } = useText()
  const { probabilities: p } = state
  return (
    <div className={style.headline} data-state={state.state}>
      <p className={style.state}>
        {map.states[state.state]}
        {state.tier === null ? null : <span className={style.tier}>{panel.tiers[state.tier]}</span>}
      </p>
      <p className={style.sentence}>{say(state.headline)}</p>
      {state.reasons.length === 0 && p === null ? null : (
        <details className={style.details}>
          <summary>{panel.why}</summary>
          <ul className={style.reasons}>
            {state.reasons.map((reason) => (
              <li key={reason.code}>{say(reason)}</li>
            ))}
          </ul>
          {p === null ? null : (
            <p className={style.note}>
              {panel.probabilities}{' '}
              {panel.chances(formatProbability(p.upstream), formatProbability(p.respond), formatProbability(p.sustain))}
            </p>
          )}
        </details>
      )}
    </div>
  )
}
