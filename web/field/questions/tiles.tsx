// One choice of a few as big tiles: a picture, a name, a few words.
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import style from '../field.module.css'

export type Tile = { id: string; name: string; hint?: string; picture?: ReactNode }
type Props = {
  label: string
  labelHidden?: boolean
  tiles: readonly Tile[]
  value: string | null
  onChange: (id: string) => void
  look?: 'tiles' | 'ways'
  describedBy?: string | undefined
  isInvalid?: boolean
}

export const Tiles = ({
  label,
  labelHidden,
  tiles,
  value,
  onChange,
  look = 'tiles',
  describedBy,
  isInvalid,
}: Props) => (
  <RadioGroup
    value={value}
    onChange={onChange}
    className={style.question ?? ''}
    isInvalid={isInvalid ?? false}
    {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
  >
    <Label className={labelHidden === true ? 'only-heard' : (style.asked ?? '')}>{label}</Label>
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
