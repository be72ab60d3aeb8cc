// The head of a briefing: of what, the one sentence, why, a few facts, and the map beside them.
import type { ReactNode } from 'react'
import { useText } from '#web/text/use-text.tsx'
import style from './brief.module.css'

type Props = {
  kicker: string
  title: string
  isFictional: boolean
  /** The state it is in, by name. */
  state: string | null
  sentence: string | null
  reasons: readonly string[]
  facts: readonly string[]
  map: ReactNode
}

export function SheetHead({ kicker, title, isFictional, state, sentence, reasons, facts, map }: Props) {
  const { frame } = useText()
  return (
    <header className={style.head}>
      <div className={style.headWords}>
        <p className={style.kicker}>
          {kicker}
          {isFictional ? <span className={style.fictional}>{frame.fictional}</span> : null}
        </p>
        <h1>{title}</h1>
        {sentence === null ? null : (
          <p className={style.sentence}>
            {state === null ? null : <strong>{state}. </strong>}
            {sentence}
          </p>
        )}
        {reasons.length === 0 ? null : (
          <ul className={style.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <p className={style.facts}>{facts.join(' · ')}</p>
      </div>
      <div className={style.headMap}>{map}</div>
    </header>
  )
}
