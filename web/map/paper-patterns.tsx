// How each state of a district is drawn on paper: by form first, by colour besides, so that no two are alike in grey.
import { type DistrictState, districtStates } from '#api/contract/upstream.ts'
import style from './paper-map.module.css'
import { statePath } from './state-marks.ts'

/** A district nothing is known of is drawn as not tested. */
export const patternOf = (id: string, state: DistrictState | undefined): string => `url(#${id}${state ?? 'not_tested'})`

const side = 6
const strokes: Record<DistrictState, string> = {
  upstream: '',
  respond: 'M0 6L6 0M0 0L6 6',
  sustain: '',
  uncertain: 'M0 3h3',
  not_tested: 'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
}

export const PaperPatterns = ({ id }: { id: string }) => (
  <defs>
    {districtStates.map((state) => (
      <pattern key={state} id={`${id}${state}`} width={side} height={side} patternUnits="userSpaceOnUse">
        <rect className={style.ground} data-state={state} width={side} height={side} />
        {strokes[state] === '' ? null : <path className={style.strokes} data-state={state} d={strokes[state]} />}
      </pattern>
    ))}
  </defs>
)

/** One mark of the key. */
export const PaperSwatch = ({ id, state }: { id: string; state: DistrictState }) => (
  <svg className={style.swatch} viewBox="0 0 26 16" aria-hidden="true">
    <PaperPatterns id={id} />
    <rect className={style.district} x={1} y={1} width={24} height={14} fill={patternOf(id, state)} />
    {state === 'upstream' || state === 'respond' ? (
      <path
        className={style.mark}
        data-state={state}
        d={statePath[state]}
        transform="translate(7.500 2.500) scale(.55)"
      />
    ) : null}
  </svg>
)
