// The server cannot be reached: said once, with what the screen still shows and since when, and a way to try again.
import { useLine } from '#web/queries/line.ts'
import { formatTimeOfDay } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import style from './line-bar.module.css'

export function LineBar() {
  const { problem } = useText()
  const { isDown, loadedAt, askAgain } = useLine()
  if (!isDown) return null
  return (
    <div role="alert" className={`${style.bar} not-printed`}>
      <p>
        <strong>{problem.offline}.</strong>{' '}
        {loadedAt === null ? problem.nothingLoaded : problem.shownSince(formatTimeOfDay(loadedAt))}
      </p>
      <Button onPress={askAgain}>{problem.retry}</Button>
    </div>
  )
}
