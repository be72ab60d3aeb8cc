// What happened to reports, for those who listen: one short sentence after each round that changed something.
import { useSyncExternalStore } from 'react'
import { fieldState, onFieldChange } from '#web/field/sending.ts'
import { useText } from '#web/text/use-text.tsx'

export function SpokenNews() {
  const { said } = useText().outbox
  const { lastRound } = useSyncExternalStore(onFieldChange, fieldState)
  const words = [
    lastRound !== null && lastRound.sent > 0 ? said.sent(lastRound.sent) : '',
    lastRound !== null && lastRound.refused > 0 ? said.refused(lastRound.refused) : '',
  ].join(' ')
  return (
    <p role="status" aria-live="polite" className="only-heard">
      {words.trim()}
    </p>
  )
}
