/**
 * Whether a quote of shares of people may still be told: a figure that was shown when it was read out may be withheld by now, and
 * what is withheld nobody is told, not even in somebody's words.
 */
import { z } from 'zod'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Area } from '#api/perception/area.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'

/** As much of a share as names it; one without a value tells nothing. */
const share = z
  .looseObject({ value: z.number().nullable(), waveId: z.string().nullable(), asked: z.string().nullable() })
  .nullish()
const quoted = z.looseObject({
  indicator: z.string(),
  estimate: share,
  previous: share,
  women: share,
  men: share,
})
type Share = z.infer<typeof share>

export async function isToldStill(mirror: Mirror, area: Area, finding: unknown): Promise<boolean> {
  const parsed = quoted.safeParse(finding)
  if (!parsed.success) return true
  const { indicator, estimate, previous, women, men } = parsed.data
  const isTold = async (group: Scope['group'], figure: Share): Promise<boolean> => {
    if (figure == null || figure.value === null || figure.waveId === null) return true
    const cells = await indicatorCells(mirror, { indicator, group, asOf: null })
    const wave = cells.wavesAt(area).find(({ waveId }) => waveId === figure.waveId)
    return wave !== undefined && cells.share(area, wave).shown.status !== 'suppressed'
  }
  const told = await Promise.all([
    isTold({}, estimate),
    isTold({}, previous),
    isTold({ sex: 'female' }, women),
    isTold({ sex: 'male' }, men),
  ])
  return told.every(Boolean)
}
