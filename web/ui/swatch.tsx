// The key to one mark, drawn as the map draws it: a fill, hatch, dots, or an outline with its picture.
import type { DistrictState } from '#api/contract/upstream.ts'
import type { Outline, Pattern } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { statePath } from '#web/map/state-marks.ts'
import style from './swatch.module.css'

/** Colours of the patterns and the outline. */
export type SwatchInk = {
  noData: string
  ground: string
  suppressed: string
  light: string
  dark: string
  edge: string
  state: Record<DistrictState, string>
}
export const swatchInk = (palette: MapPalette): SwatchInk => ({
  noData: palette.noData,
  ground: palette.noDataGround,
  suppressed: palette.suppressed,
  light: palette.halo,
  dark: palette.label,
  edge: palette.upstreamEdge,
  state: palette.state,
})

export type SwatchProps = {
  fill: string | null
  pattern: Pattern | null
  outline?: Outline | undefined
  ink: SwatchInk
}

const isOverFill = (pattern: Pattern): boolean => pattern !== 'hatch' && pattern !== 'dots'

export function Swatch({ fill, pattern, outline, ink }: SwatchProps) {
  const id = `${pattern}-${(fill ?? ink.noData).slice(1)}`
  return (
    <svg className={style.swatch} viewBox="0 0 24 16" width={24} height={16} aria-hidden="true">
      {pattern === null ? null : (
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={isOverFill(pattern) ? (fill ?? ink.ground) : ink.ground} />
            {pattern === 'stripes' ? (
              <g opacity="0.600">
                <rect x="2" width="1" height="6" fill={ink.light} />
                <rect x="3" width="1" height="6" fill={ink.dark} />
              </g>
            ) : pattern === 'bars' ? (
              <g opacity="0.600">
                <rect y="1" width="6" height="1" fill={ink.light} />
                <rect y="2" width="6" height="1" fill={ink.dark} />
              </g>
            ) : pattern === 'checks' ? (
              <g opacity="0.600" fill={ink.dark}>
                <rect x="1" y="1" width="2" height="2" />
                <rect x="4" y="4" width="2" height="2" />
              </g>
            ) : pattern === 'hatch' ? (
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
      {outline === 'upstream' ? (
        <rect x="2" y="2" width="20" height="12" rx="1.500" fill="none" stroke={ink.edge} strokeWidth="3.600" />
      ) : null}
      <rect
        x="2"
        y="2"
        width="20"
        height="12"
        rx="1.500"
        fill={pattern === null ? (fill ?? 'none') : `url(#${id})`}
        {...(outline === undefined
          ? { className: style.edge ?? '' }
          : {
              stroke: ink.state[outline === 'watch' ? 'upstream' : outline],
              strokeWidth: outline === 'upstream' ? 2.2 : outline === 'respond' ? 1.4 : 1.4,
              ...(outline === 'uncertain' ? { strokeDasharray: '3 2.500' } : {}),
            })}
      />
      {outline === 'upstream' || outline === 'respond' ? (
        <path
          d={statePath[outline]}
          fill={ink.state[outline]}
          transform={outline === 'upstream' ? 'translate(7.500 3.500) scale(.45)' : 'translate(9 5) scale(.3)'}
          stroke={outline === 'upstream' ? ink.edge : ink.light}
          strokeWidth={outline === 'upstream' ? 3.4 : 4}
          paintOrder="stroke"
        />
      ) : null}
    </svg>
  )
}
