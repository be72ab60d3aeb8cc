// Up to five photos, each made small and stripped on the phone before anything is kept.
import { useEffect, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { mostPhotos } from '#data/schema/observation.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from '../field.module.css'
import { type Photo, redraw } from '../photo.ts'
import photosStyle from './photo-question.module.css'

type Props = {
  photos: readonly Photo[]
  onChange: (change: (before: readonly Photo[]) => readonly Photo[]) => void
}

/** Each is itself, even where two are alike. */
const keys = new WeakMap<Photo, string>()
let made = 0
function keyOf(photo: Photo): string {
  const key = keys.get(photo) ?? String(made++)
  keys.set(photo, key)
  return key
}

export function PhotoQuestion({ photos, onChange }: Props) {
  const { questions, photo: words, optional } = useText().report
  const [state, setState] = useState<'idle' | 'working' | 'unreadable'>('idle')
  const [left, setLeft] = useState(0)
  const isFull = photos.length >= mostPhotos
  const bytes = photos.reduce((sum, photo) => sum + photo.bytes.byteLength, 0)
  const take = async (files: FileList | null) => {
    const chosen = [...(files ?? [])]
    if (chosen.length === 0) return
    const room = mostPhotos - photos.length
    setState('working')
    setLeft(Math.max(0, chosen.length - room))
    try {
      for (const file of chosen.slice(0, room)) {
        const photo = await redraw(file)
        onChange((before) => [...before, photo].slice(0, mostPhotos))
      }
      setState('idle')
    } catch {
      setState('unreadable')
    }
  }
  const remove = (photo: Photo) => {
    setLeft(0)
    onChange((before) => before.filter((each) => each !== photo))
  }
  return (
    <fieldset className={style.question}>
      <legend className={style.asked}>{questions.photo}</legend>
      <p className={style.hint}>
        {optional} {words.most(mostPhotos)}
      </p>
      <p className={style.warning}>{words.faces}</p>
      {photos.length === 0 ? null : (
        <>
          <ul className={photosStyle.taken}>
            {photos.map((photo, at) => (
              <Taken
                key={keyOf(photo)}
                photo={photo}
                alt={words.alt(at + 1, photos.length)}
                remove={words.remove(at + 1, photos.length)}
                onRemove={() => remove(photo)}
              />
            ))}
          </ul>
          <p className={style.hint}>{words.size(photos.length, formatCount(Math.ceil(bytes / 1024)))}</p>
        </>
      )}
      {isFull ? (
        <p className={style.hint}>{words.full(mostPhotos)}</p>
      ) : (
        <div className={style.row}>
          <FileTrigger acceptedFileTypes={['image/*']} defaultCamera="environment" allowsMultiple onSelect={take}>
            <Button className={style.big ?? ''} isDisabled={state === 'working'}>
              {photos.length === 0 ? words.take : words.another}
            </Button>
          </FileTrigger>
        </div>
      )}
      <p role="status" className={state === 'working' || left > 0 ? (style.hint ?? '') : 'only-heard'}>
        {state === 'working' ? words.working : left > 0 ? words.left(left) : ''}
      </p>
      {state === 'unreadable' ? (
        <p role="alert" className={style.error}>
          {words.unreadable}
        </p>
      ) : null}
    </fieldset>
  )
}

type TakenProps = { photo: Photo; alt: string; remove: string; onRemove: () => void }

function Taken({ photo, alt, remove, onRemove }: TakenProps) {
  const [preview, setPreview] = useState<string | null>(null)
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }))
    setPreview(address)
    return () => URL.revokeObjectURL(address)
  }, [photo])
  return (
    <li>
      {preview === null ? null : <img src={preview} alt={alt} className={photosStyle.preview} />}
      <Button className={style.big ?? ''} onPress={onRemove}>
        {remove}
      </Button>
    </li>
  )
}
