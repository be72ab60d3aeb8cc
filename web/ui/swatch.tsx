// The key to one mark, drawn as the map draws it: a fill, hatch, dots, or an outline with its picture.
import type { DistrictState } from '#api/contract/upstream.ts'
import { statePath } from '#web/map/state-marks.ts'
import style from './swatch.module.css'

export type SwatchProps = {
  fill: string | null
  pattern: 'hatch' | 'dots' | null
  outline?: DistrictState | undefined
  /** Colours of the patterns and the outline. */
  ink: { noData: string; ground: string; suppressed: string; state: Record<DistrictState, string> }
}

export function Swatch({ fill, pattern, outline, ink }: SwatchProps) {
  const id = `${pattern}-${ink.noData.slice(1)}`
  return (
    <svg className={style.swatch} viewBox="0 0 24 16" width={24} height={16} aria-hidden="true">
      {pattern === null ? null : (
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={ink.ground} />
            {pattern === 'hatch' ? (
              <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke={ink.noData} strokeWidth="1.2" />
            ) : (
              <g fill={ink.suppressed}>
                <circle cx="1.500" cy="1.500" r="1" />
                <circle cx="4.500" cy="4.500" r="1" />
              </g>
            )}
          </pattern>
        </defs>
      )}
      <rect
        x="1.500"
        y="1.500"
        width="21"
        height="13"
        rx="1.500"
        fill={pattern === null ? (fill ?? 'none') : `url(#${id})`}
        {...(outline === undefined
          ? { className: style.edge ?? '' }
          : {
              stroke: ink.state[outline],
              strokeWidth: outline === 'upstream' ? 2.6 : outline === 'respond' ? 2 : 1.4,
              ...(outline === 'uncertain' ? { strokeDasharray: '3 2.500' } : {}),
            })}
      />
      {outline === 'upstream' || outline === 'respond' ? (
        <path d={statePath[outline]} fill={ink.state[outline]} transform="translate(8 3.500) scale(.42)" />
      ) : null}
    </svg>
  )
}
