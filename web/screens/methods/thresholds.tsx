// The thresholds of the upstream state as the server applies them now.
import { useQuery } from '@tanstack/react-query'
import { upstreamQuery } from '#web/queries/upstream.ts'
import { formatPercent, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './methods.module.css'

export function Thresholds() {
  const { methods } = useText()
  const inForce = useQuery(upstreamQuery({})).data?.thresholds
  if (inForce === undefined) return null
  const { cG, delta, cV, decisionProbability } = inForce
  return (
    <p className={style.inForce}>
      {methods.thresholds(
        formatPercent(cG),
        formatPercent(delta),
        cV === null ? methods.cVUnknown : methods.cV(formatRate(cV)),
        formatPercent(decisionProbability),
      )}
    </p>
  )
}
