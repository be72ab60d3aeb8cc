// What cannot be chosen from a list; and the complaint it is about, if any.
import { useController } from 'react-hook-form'
import { grievances } from '#data/schema/grievance.ts'
import { useText } from '#web/text/use-text.tsx'
import style from '../field.module.css'
import { FieldError } from '../field-error.tsx'
import type { Recording } from '../record-audio.ts'
import { AudioNote } from './audio-note.tsx'
import type { QuestionProps } from './kind-question.tsx'
import { Tiles } from './tiles.tsx'

const none = 'none'

type Props = QuestionProps & { audio: Recording | null; onAudio: (audio: Recording | null) => void }

export function WordsQuestion({ control, audio, onAudio }: Props) {
  const { questions, words, optional } = useText().report
  const note = useController({ control, name: 'note' })
  const grievance = useController({ control, name: 'grievance' })
  return (
    <fieldset className={style.question}>
      <legend className={style.asked}>{questions.words}</legend>
      <p className={style.hint}>{optional}</p>
      <label className={style.field}>
        {words.note}
        <textarea
          className={style.input}
          maxLength={4000}
          aria-invalid={note.fieldState.invalid}
          aria-describedby="hint-note error-note"
          {...note.field}
        />
      </label>
      <p id="hint-note" className={style.hint}>
        {words.noteHint}
      </p>
      <FieldError id="error-note" words={note.fieldState.error?.message} />
      <AudioNote audio={audio} onChange={onAudio} />
      <Tiles
        label={words.grievance}
        value={grievance.field.value ?? none}
        tiles={[{ id: none, name: words.noGrievance }, ...grievances.map((g) => ({ id: g.id, name: g.label }))]}
        onChange={(id) => grievance.field.onChange(id === none ? null : id)}
      />
    </fieldset>
  )
}
