// Dissent on the map. A district whose workshop contested nothing shows a zero: asked and agreed is not the same as never asked.
import { useMemo } from 'react'
import type { Workshops } from '#api/contract/workshops.ts'
import { DistrictBadges } from '#web/layers/district-badges.tsx'
import type { DrawingProps } from '#web/layers/overlay.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { dissentLayerId, dissentShape } from './shape.ts'

export default function DissentLayer({ answers, ...props }: DrawingProps<{ workshops: Workshops }>) {
  const { plans } = useText()
  const rows = answers.workshops?.dissent
  const badges = useMemo(
    () =>
      (rows ?? []).map(({ pcode, contested, judged, lastHeldOn }) => ({
        pcode,
        count: contested,
        words: <p>{plans.dissent(contested, judged, formatDate(lastHeldOn))}</p>,
      })),
    [rows, plans],
  )
  return <DistrictBadges {...props} id={dissentLayerId} shape={dissentShape} badges={badges} />
}
