// A round mark in the legend's key, as the layer draws it on the map.
type Props = { fill: string; stroke: string; centre?: string; opacity?: number }

export const KeyDot = ({ fill, stroke, centre, opacity = 1 }: Props) => (
  <svg width={16} height={16} viewBox="0 0 16 16" opacity={opacity} aria-hidden="true">
    <circle cx="8" cy="8" r="5" fill={fill} stroke={stroke} strokeWidth="1.600" />
    {centre === undefined ? null : <circle cx="8" cy="8" r="2" fill={centre} />}
  </svg>
)
