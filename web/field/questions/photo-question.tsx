// A photo, made small and stripped on the phone before anything is kept.
import { useEffect, useMemo, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from '../field.module.css'
import { type Photo, redraw } from '../photo.ts'

type Props = { photo: Photo | null; onChange: (photo: Photo | null) => void }

export function PhotoQuestion({ photo, onChange }: Props) {
  const { questions, photo: words, optional } = useText().report
  const [state, setState] = useState<'idle' | 'working' | 'unreadable'>('idle')
  const preview = useMemo(
    () => (photo === null ? null : URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }))),
    [photo],
  )
  useEffect(() => () => (preview === null ? undefined : URL.revokeObjectURL(preview)), [preview])
  const take = async (files: FileList | null) => {
    const file = files?.[0]
    if (file === undefined) return
    setState('working')
    try {
      onChange(await redraw(file))
      setState('idle')
    } catch {
      setState('unreadable')
    }
  }
  return (
    <fieldset className={style.question}>
      <legend className={style.asked}>{questions.photo}</legend>
      <p className={style.hint}>{optional}</p>
      <p className={style.warning}>{words.faces}</p>
      {preview === null || photo === null ? null : (
        <>
          <img src={preview} alt={words.alt} className={style.preview} />
          <p className={style.hint}>{words.size(formatCount(Math.ceil(photo.bytes.byteLength / 1024)))}</p>
        </>
      )}
      <div className={style.row}>
        <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" onSelect={take}>
          <Button className={style.big ?? ''} isDisabled={state === 'working'}>
            {photo === null ? words.take : words.again}
          </Button>
        </FileTrigger>
        {photo === null ? null : (
          <Button className={style.big ?? ''} onPress={() => onChange(null)}>
            {words.remove}
          </Button>
        )}
      </div>
      <p role="status" className={state === 'working' ? (style.hint ?? '') : 'only-heard'}>
        {state === 'working' ? words.working : ''}
      </p>
      {state === 'unreadable' ? (
        <p role="alert" className={style.error}>
          {words.unreadable}
        </p>
      ) : null}
    </fieldset>
  )
}
