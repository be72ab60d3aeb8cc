// What can be seen, as pictures: for those who read slowly, or in a hurry. Drawn on a 32-unit square in the text's own colour.
import type { ObservationKind } from '#data/schema/observation.ts'

const paths: Record<ObservationKind, string> = {
  'abandoned-building': 'M4 14 16 5l12 9M7 12v15h18V12M12 27v-8h5v8M20 17l2 2 2-2M21 14v2M9 17l3-3',
  'unlit-street': 'M11 28V9a6 6 0 0 1 12 0v2M8 28h6M19 11h8l-1 4h-6zM20 21l6 6M26 21l-6 6',
  checkpoint: 'M6 28V9M4 28h5M6 13h23v6H6M12 13l-4 6M19 13l-4 6M26 13l-4 6',
  'armed-group-seen':
    'M11 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M4 27v-6a7 7 0 0 1 12-5M22 12a3.5 3.5 0 1 0 0-7M16 27v-5M18 27l11-11M24 21l3 3',
  'tension-in-community': 'M3 6h13v9H9l-4 4v-4H3zM16 13h13v9h-2v4l-4-4h-7zM9.5 8v3M9.5 13v.1',
  'broken-service':
    'M6 6h14M13 6v5M6 11h12a6 6 0 0 1 6 6v2h-5v-1a2 2 0 0 0-2-2H6zM5 24l6 5M11 24l-6 5M21.500 23v4M24 25v3',
  'good-practice':
    'M16 27S5 20 5 12.500A5.500 5.500 0 0 1 16 10a5.500 5.500 0 0 1 11 2.500C27 20 16 27 16 27zM11 15l4 4 7-7',
  other: 'M8 16h.1M16 16h.1M24 16h.1',
}

export const Pictogram = ({ kind }: { kind: ObservationKind }) => (
  <svg width={32} height={32} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      d={paths[kind]}
      fill="none"
      stroke="currentColor"
      strokeWidth={kind === 'other' ? 4 : 2}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
