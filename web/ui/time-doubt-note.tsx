// That the clock a report was written by is not believed, with what it said and when the report counts instead.
import type { TimeDoubt } from '#data/schema/observation.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'

type Props = { of: { timeDoubt?: TimeDoubt | null | undefined; observedAt: string; countedOn: string } }

export function TimeDoubtNote({ of: { timeDoubt, observedAt, countedOn } }: Props) {
  const { observationWords } = useText()
  if (timeDoubt === null || timeDoubt === undefined) return null
  return <p>{observationWords.timeDoubt[timeDoubt](formatDate(observedAt), formatDate(countedOn))}</p>
}
