// The search for clusters in place and time: asked for, watched, stopped, and what it found as a list that needs no map.
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import type { PlaceRow } from '#api/contract/places.ts'
import type { ScanState } from '#web/queries/use-scan.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import style from './scan-box.module.css'
import { ScanFindings } from './scan-findings.tsx'
import { scanSort } from './sort.ts'

type Props = {
  scan: ScanState
  sort: string
  places: readonly PlaceRow[]
  onStart: () => void
  onSort: (sort: string) => void
  onLook: (at: { lng: number; lat: number }) => void
}

export function ScanBox({ scan, sort, places, onStart, onSort, onLook }: Props) {
  const { spots } = useText()
  const says = spots.scan
  const { answer, isRunning, rounds, isStopped, error } = scan
  /** One button, until somebody asks for more. */
  const isQuiet = answer === undefined && !isRunning && !isStopped && error === null && sort === 'whole'
  const words = rounds === null ? says.waiting : says.rounds(formatCount(rounds.done), formatCount(rounds.of))
  return (
    <section className={style.box} aria-label={says.title}>
      {isQuiet ? null : (
        <>
          <h3 className={style.title}>
            {says.title}
            <HowLink of={says.title} method="space-time-scan" />
          </h3>
          <RadioGroup
            label={says.which}
            labelHidden
            value={sort}
            choices={scanSort.options.map((id) => ({ id, label: says.sorts[id] }))}
            onChange={onSort}
          />
        </>
      )}
      {isRunning ? (
        <>
          <ProgressBar
            className={style.progress ?? ''}
            isIndeterminate={rounds === null}
            value={rounds?.done ?? 0}
            maxValue={rounds?.of ?? 1}
            valueLabel={words}
          >
            {({ percentage }) => (
              <>
                <Label className="only-heard">{says.running}</Label>
                <span className={style.words}>{words}</span>
                <span className={style.track}>
                  <span className={style.done} style={{ inlineSize: `${percentage ?? 0}%` }} />
                </span>
              </>
            )}
          </ProgressBar>
          <Button onPress={scan.stop}>{says.cancel}</Button>
        </>
      ) : answer === undefined ? (
        <div className={style.start}>
          <Button onPress={onStart}>{says.start}</Button>
          {isQuiet ? <HowLink of={says.title} method="space-time-scan" /> : null}
        </div>
      ) : null}
      <div aria-live="polite">
        {isStopped ? <p className={style.note}>{says.stopped}</p> : null}
        {answer === undefined || isRunning ? null : <ScanFindings scan={answer} places={places} onLook={onLook} />}
      </div>
      {error === null ? null : <ProblemNote error={error} onRetry={onStart} />}
    </section>
  )
}
