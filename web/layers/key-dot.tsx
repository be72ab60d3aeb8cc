// A round mark in the legend's key, as the layer draws it on the map.
export const KeyDot = ({ fill, stroke }: { fill: string; stroke: string }) => (
  <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="5" fill={fill} stroke={stroke} strokeWidth="1.600" />
  </svg>
)
