// What the move would have to avert, and what work of that class that was judged would avert here: one line each, none averaged.
import { type Averted, paysOff } from '#api/analytics/cost/break-even.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatProbability, formatRate, formatUsd } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './balance.module.css'
import type { MoveState } from './use-move.ts'
import { type JudgedHere, mustAvert } from './what-if.ts'

const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, label]))

export function MustAvert({ state: { move, assumed } }: { state: MoveState }) {
  const { outcome: words } = useText().balance
  const pays = mustAvert(move, assumed)
  return (
    <>
      <p className={style.verdict} aria-live="polite">
        {move.usd === 0
          ? words.nothingMoved
          : pays === null
            ? words.noCost(formatUsd(move.usd))
            : words.pays(
                formatUsd(move.usd),
                formatRate(pays.incidents),
                formatRate(assumed.lastsMonths),
                formatRate(pays.monthsEach),
              )}
      </p>
      {move.usd === 0 || move.take === 'new' ? null : <p className={style.note}>{words.onTop[move.take]}</p>}
    </>
  )
}

export function JudgedWork({ judged, state }: { judged: readonly JudgedHere[]; state: MoveState }) {
  const { outcome: words } = useText().balance
  if (judged.length === 0) return <p className={style.note}>{words.noneJudged}</p>
  return (
    <ul className={style.judged}>
      {judged.map((each) => (
        <Judged key={each.row.interventionId} judged={each} state={state} />
      ))}
    </ul>
  )
}

function Judged({ judged: { row, averted }, state }: { judged: JudgedHere; state: MoveState }) {
  const { balance, evaluation } = useText()
  const words = balance.outcome
  const { name, kind, change, verdict, treated, windows, holdsAmongAll } = row
  const hasMoved = state.move.usd > 0
  return (
    <li>
      <strong>{name}</strong>{' '}
      <span className={style.note}>
        {kindLabels.get(kind) ?? kind} · {evaluation.verdicts[verdict]}
        {change === null
          ? null
          : ` · ${words.ratio(formatRate(change.ratio), formatRate(change.lo), formatRate(change.hi))}`}
        {holdsAmongAll || verdict === 'cannot-tell' ? null : ` · ${words.alone}`}
      </span>
      {hasMoved ? <p>{averted === null ? words.noBaseline : <Averts averted={averted} state={state} />}</p> : null}
      {!hasMoved || treated === null || windows === null ? null : (
        <Button look="quiet" onPress={() => state.keep({ seen: treated.before, during: windows.months })}>
          {words.asThere(treated.before, windows.months)}
        </Button>
      )}
    </li>
  )
}

function Averts({ averted, state }: { averted: Averted; state: MoveState }) {
  const { outcome: words } = useText().balance
  const { costEach, probability } = paysOff(averted, state.move.usd, state.assumed.incidentUsd)
  const usd = (value: number | null) => (value === null ? null : formatUsd(value))
  return (
    <>
      {words.averts(formatRate(averted.value), formatRate(averted.lo), formatRate(averted.hi))}{' '}
      {words.each(usd(costEach.value), usd(costEach.lo), usd(costEach.hi))}{' '}
      {probability === null ? words.noProbability : words.probability(formatProbability(probability))}
    </>
  )
}
