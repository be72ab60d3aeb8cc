// Field observations in the legend, how many of them are not drawn, and under them those that are in no district yet.
import type { Observations } from '#api/contract/observations.ts'
import { KeyDot } from '#web/layers/key-dot.tsx'
import type { KeyProps } from '#web/layers/overlay.ts'
import { ToldPlacesKey } from '#web/layers/told-places.tsx'
import { useText } from '#web/text/use-text.tsx'
import { UnplacedObservations } from './unplaced.tsx'

export function ObservationsKey({ palette, answers }: KeyProps<{ observations: Observations }>) {
  const { map, observationWords: words } = useText()
  const { rows = [], total = 0 } = answers.observations ?? {}
  const without = rows.filter(
    ({ position, hasExactPosition, positionPrecision }) =>
      positionPrecision !== 'district' && (position === null || !hasExactPosition),
  ).length
  return (
    <>
      <li>
        <KeyDot fill={palette.observation} stroke={palette.observation} /> {map.legend.observations.verified}
      </li>
      <li>
        <KeyDot fill={palette.badge} stroke={palette.observation} /> {map.legend.observations.pending}
      </li>
      <li>
        <KeyDot fill={palette.badge} stroke={palette.observation} centre={palette.observation} />{' '}
        {map.legend.observations.contested}
      </li>
      {total > rows.length ? <li>{words.newest(rows.length, total)}</li> : null}
      <ToldPlacesKey
        rows={rows.map(({ position, positionPrecision }) => ({
          lng: position?.lng ?? null,
          lat: position?.lat ?? null,
          positionPrecision,
        }))}
        colour={palette.observation}
      />
      {without === 0 ? null : <li>{words.withoutPoint(without)}</li>}
      <UnplacedObservations />
    </>
  )
}
