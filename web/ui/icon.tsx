// The few pictograms the controls use, drawn on a 20-unit square in the colour of the text around them.
const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  play: 'M6 4l10 6-10 6z',
  pause: 'M6 4v12M13 4v12',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  layers: 'M10 3l7 4-7 4-7-4zM3 11l7 4 7-4',
  filter: 'M3 5h14M6 10h8M9 15h2',
  sun: 'M10 6.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M4 16l1.4-1.4M14.6 5.4L16 4',
  moon: 'M15.5 12.5A6.5 6.5 0 017.5 4.5a6.5 6.5 0 108 8',
  home: 'M3 10l7-6 7 6M5 9v7h10V9',
  print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6z',
  picture: 'M3 4h14v12H3zM3 14l4-4 3 3 3-4 4 5M7 7.5v.1',
  question: 'M7.5 7.5a2.5 2.5 0 113.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.5v.1',
  map: 'M3 5l5-2 4 2 5-2v12l-5 2-4-2-5 2zM8 3v12M12 5v12',
  act: 'M10 16V5M5 10l5-5 5 5M4 18h12',
  evidence: 'M3 17h14M5 14v-4M10 14V4M15 14V8',
  field: 'M5 3h7l3 3v11H5zM8 9h4M8 12h4M12 3v3h3',
  steward: 'M3 6h14v11H3zM10 2v9M7 8l3 3 3-3',
} as const
export type IconName = keyof typeof paths
const filled: ReadonlySet<IconName> = new Set(['play'])

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={paths[name]}
      fill={filled.has(name) ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={filled.has(name) ? 0 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
