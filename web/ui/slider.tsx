// A slider with one thumb or two, worked by pointer, touch or arrow keys. What stands behind the track is the caller's.
import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import style from './slider.module.css'

export type SliderProps = {
  label: string
  values: readonly number[]
  min: number
  max: number
  /** One for each thumb. */
  thumbLabels: readonly string[]
  /** What a screen reader says for a position. */
  words: (value: number) => string
  onChange: (values: number[]) => void
  onChangeEnd?: (values: number[]) => void
  children?: ReactNode
}

export const Slider = ({
  label,
  values,
  min,
  max,
  thumbLabels,
  words,
  onChange,
  onChangeEnd,
  children,
}: SliderProps) => (
  <AriaSlider
    className={style.slider ?? ''}
    value={[...values]}
    minValue={min}
    maxValue={max}
    step={1}
    onChange={(v) => onChange(Array.isArray(v) ? v : [v])}
    {...(onChangeEnd === undefined
      ? {}
      : { onChangeEnd: (v: number | number[]) => onChangeEnd(Array.isArray(v) ? v : [v]) })}
  >
    <Label className="only-heard">{label}</Label>
    <SliderTrack className={style.track ?? ''}>
      {children}
      {values.map((value, index) => (
        <SliderThumb
          key={thumbLabels[index]}
          index={index}
          aria-label={thumbLabels[index] ?? label}
          className={style.thumb ?? ''}
          style={{}}
        >
          <span className="only-heard">{words(value)}</span>
        </SliderThumb>
      ))}
    </SliderTrack>
  </AriaSlider>
)
