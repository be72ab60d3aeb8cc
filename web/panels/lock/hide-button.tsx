// Out of sight with one tap, for phones that keep their reports under a code or another name.
import { hideNow } from '#web/field/lock/hide.ts'
import { isNeutral } from '#web/field/lock/neutral-name.ts'
import { useLock } from '#web/field/lock/use-lock.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'

export function HideButton() {
  const { lock: words } = useText()
  const lock = useLock()
  if (lock?.sort !== 'open' && !isNeutral()) return null
  return (
    <Button look="quiet" onPress={hideNow}>
      {words.hideShort}
    </Button>
  )
}
