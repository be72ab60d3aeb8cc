// Saying it instead of writing it: recorded here, heard once more, and kept with the report.
import { useEffect, useMemo, useRef, useState } from 'react'
import { longestAudioS } from '#data/schema/observation.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from '../field.module.css'
import { canRecord, type Recording, type RecordingTrouble, record } from '../record-audio.ts'

type Props = { audio: Recording | null; onChange: (audio: Recording | null) => void }

export function AudioNote({ audio, onChange }: Props) {
  const { audio: words } = useText().report
  const [since, setSince] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<RecordingTrouble | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const source = useMemo(
    () => (audio === null ? null : URL.createObjectURL(new Blob([audio.bytes], { type: audio.type }))),
    [audio],
  )
  useEffect(() => () => (source === null ? undefined : URL.revokeObjectURL(source)), [source])
  useEffect(() => () => stop.current?.(), [])
  const begin = async () => {
    setTrouble(null)
    setSince(0)
    const over = () => setSince(null)
    stop.current = await record({
      onDone: (recording) => {
        over()
        onChange(recording)
      },
      onTrouble: (why) => {
        over()
        setTrouble(why)
      },
    })
  }
  const isRecording = since !== null
  useEffect(() => {
    if (!isRecording) return
    const timer = window.setInterval(() => setSince((s) => (s === null ? null : s + 1)), 1000)
    return () => window.clearInterval(timer)
  }, [isRecording])
  if (audio === null && !canRecord()) return <p className={style.hint}>{words.cannot}</p>
  return (
    <div className={style.question}>
      <p className={style.hint}>{words.hint(longestAudioS)}</p>
      {source === null ? null : (
        // biome-ignore lint/a11y/useMediaCaption: it was said a moment ago by whoever hears it
        <audio controls src={source} aria-label={words.recorded} className={style.heard} />
      )}
      <div className={style.row}>
        {isRecording ? (
          <Button look="primary" className={style.big ?? ''} onPress={() => stop.current?.()}>
            {words.stop(formatCount(since), longestAudioS)}
          </Button>
        ) : (
          <Button className={style.big ?? ''} onPress={() => void begin()}>
            {audio === null ? words.record : words.again}
          </Button>
        )}
        {audio === null || isRecording ? null : (
          <Button className={style.big ?? ''} onPress={() => onChange(null)}>
            {words.remove}
          </Button>
        )}
      </div>
      {trouble === null ? null : (
        <p role="alert" className={style.warning}>
          {words.troubles[trouble]}
        </p>
      )}
    </div>
  )
}
