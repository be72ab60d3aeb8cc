// Incidents in the legend.
import type { IncidentPoints } from '#api/contract/incidents.ts'
import { KeyDot } from '#web/layers/key-dot.tsx'
import type { KeyProps } from '#web/layers/overlay.ts'
import { ToldPlacesKey } from '#web/layers/told-places.tsx'
import { useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import { rowsOf } from './rows-of.ts'

export function IncidentsKey({ palette, answers }: KeyProps<{ points: IncidentPoints }>) {
  const { map, counted } = useText()
  const { legend } = map
  return (
    <>
      <li>
        <KeyDot fill={palette.incidentRing} stroke={palette.incident} /> {legend.incidents}
        <HowLink of={legend.incidents} method="rates" />
      </li>
      <li>
        <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
          <rect
            x="2"
            y="3"
            width="12"
            height="10"
            fill={palette.incidentRing}
            stroke={palette.incident}
            strokeWidth="1.600"
          />
        </svg>{' '}
        {counted.inDistrict.key}
      </li>
      {answers.points === undefined ? null : <ToldPlacesKey rows={rowsOf(answers.points)} colour={palette.incident} />}
    </>
  )
}
