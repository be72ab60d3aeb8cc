// One choice of a few as big tiles: a picture, a name, a few words.
import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import style from '../field.module.css'
import { FieldError } from '../field-error.tsx'

export type Tile = { id: string; name: string; hint?: string; picture?: ReactNode }
type Props = {
  label: string
  labelHidden?: boolean
  tiles: readonly Tile[]
  value: string | null
  onChange: (id: string) => void
  look?: 'tiles' | 'ways' | 'scale'
  /** What is wrong with the answer, and the id it is said under. */
  error?: { id: string; words: string | undefined }
}

export const Tiles = ({ label, labelHidden, tiles, value, onChange, look = 'tiles', error }: Props) => (
  <RadioGroup
    value={value}
    onChange={onChange}
    className={style.question ?? ''}
    isInvalid={error?.words !== undefined}
    {...(error?.words === undefined ? {} : { 'aria-describedby': error.id })}
  >
    <Label className={labelHidden === true ? 'only-heard' : (style.asked ?? '')}>{label}</Label>
    {error === undefined ? null : <FieldError id={error.id} words={error.words} />}
    <div className={style[look]}>
      {tiles.map((t) => (
        <Radio
          key={t.id}
          value={t.id}
          className={`${style.tile} ${look === 'ways' ? style.way : ''} ${t.hint === undefined ? style.short : ''}`}
        >
          {t.picture}
          <span className={style.tileWords}>
            <span className={style.tileName}>{t.name}</span>
            {t.hint === undefined ? null : <span className={style.tileHint}>{t.hint}</span>}
          </span>
        </Radio>
      ))}
    </div>
  </RadioGroup>
)
