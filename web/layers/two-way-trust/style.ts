// Trust from both sides by district: who trusts less, where that is more than chance; where not, whether both trust or neither does. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { Dyad, TrustRow, TwoWayTrust } from '#api/contract/two-way-trust.ts'
import { differenceBeside, differenceMark, differenceRamp, type Sides } from '#web/layers/difference-marks.ts'
import type { PaintedView, PaintView } from '#web/layers/view.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatPoints, formatShareShort } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

/** In shares: 20 and 40 percentage points. Few officers are asked anywhere, so that smaller steps would say nothing. */
const breaks = [0.2, 0.4] as const
/** `over`: the officers trust more than they are trusted. */
const sidesOf = ({ worse, cold }: MapPalette): Sides => ({ over: worse, under: cold })
const alikeFill = (dyad: Dyad, { good, notSignificant }: MapPalette): string | null =>
  ({ both: good[2], neither: good[4] })[String(dyad)] ?? notSignificant

type Placed = { pcode: string; row: TrustRow; ofRegion: string | null }

function said({ row, ofRegion }: Placed, { trust, figures, gaps }: Text): Pick<Mark, 'words' | 'note'> {
  const { people, providers, asymmetry: e, dyad } = row
  const note = trust.sides(formatShareShort(people), formatShareShort(providers))
  const placed = (words: string) => (ofRegion === null ? words : trust.ofRegion(ofRegion, words))
  if (e.precision === 'hidden' && e.value === null) return { words: placed(figures.statuses.unreliable), note }
  if (e.value === null || e.lo === null || e.hi === null) return { words: placed(gaps.why(e.reason ?? 'not-tested')) }
  const [value, lo, hi] = [formatPoints(e.value), formatPoints(e.lo), formatPoints(e.hi)]
  if (e.distinguishable === true) return { words: placed(trust.apart(value, lo, hi)), note }
  const alike = dyad === 'both' || dyad === 'neither'
  return { words: placed(alike ? trust.dyads[dyad] : trust.notApart(value, lo, hi)), note }
}

function markOf(placed: Placed, palette: MapPalette, text: Text): Mark {
  const { asymmetry, dyad } = placed.row
  const mark = differenceMark(asymmetry, breaks, sidesOf(palette), palette, said(placed, text))
  return mark.fill === palette.grey ? { ...mark, fill: alikeFill(dyad, palette) } : mark
}

export function paintedTrust(placed: readonly Placed[], palette: MapPalette, text: Text): PaintedView {
  const { trust, map, gaps } = text
  const differences = placed.map(({ row }) => row.asymmetry)
  const shown = placed.filter(({ row }) => row.asymmetry.value !== null && row.asymmetry.precision !== 'hidden')
  const alike = (dyad: 'both' | 'neither' | 'cannot-tell'): LegendSwatch => ({
    label: trust.dyads[dyad],
    fill: alikeFill(dyad, palette),
    pattern: null,
    count: shown.filter(({ row }) => row.dyad === dyad).length,
  })
  const less = (dyad: Dyad) => shown.filter(({ row }) => row.dyad === dyad).length
  const ramp = differenceRamp(differences, breaks, sidesOf(palette), palette, {
    over: (band) => trust.peopleLess(trust.bands[band] ?? ''),
    under: (band) => trust.providersLess(trust.bands[band] ?? ''),
    grey: trust.dyads['cannot-tell'],
  })
  const middle = (ramp.length - 1) / 2
  return {
    marks: new Map(placed.map((each) => [each.pcode, markOf(each, palette, text)])),
    legend: {
      title: trust.title,
      look: 'list',
      ramp: [
        ...ramp.slice(0, middle),
        alike('both'),
        alike('neither'),
        alike('cannot-tell'),
        ...ramp.slice(middle + 1),
      ],
      beside: differenceBeside(differences, {
        untested: gaps.untested,
        suppressed: map.legend.suppressed,
        hidden: map.legend.hidden,
      }),
      method: 'two-way-trust',
    },
    summary: trust.summary(
      less('people-less'),
      less('providers-less'),
      shown.length - less('people-less') - less('providers-less'),
      placed.length - shown.length,
    ),
    column: trust.column,
  }
}

export const paintTwoWayTrust: PaintView<{ trust: TwoWayTrust; districts: Districts }> = (
  { trust, districts },
  palette,
  text,
) => {
  if (trust === undefined || districts === undefined) return null
  const rows = new Map(trust.rows.map((row) => [row.pcode, row]))
  const byRegion = trust.level === 'region'
  const placed = districts.rows.flatMap(({ pcode, regionPcode, regionName }): Placed[] => {
    const row = rows.get(byRegion ? (regionPcode ?? '') : pcode)
    return row === undefined ? [] : [{ pcode, row, ofRegion: byRegion ? regionName : null }]
  })
  return paintedTrust(placed, palette, text)
}
