/**
 * One indicator's cells for one group: which places were asked in which waves, and the share in each. Made once an import and read
 * by every question about perceptions, whatever its period.
 */
import { group as groupBy } from 'd3-array'
import type { AskedDifference, ShareChange } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { type PsuRow, psuSums } from '#api/queries/psu-sums.ts'
import { type PublishedRow, publishedAnswers } from '#api/queries/published-answers.ts'
import { groupParams } from '#api/queries/scope.ts'
import { waveQuestions } from '#api/queries/wave-questions.ts'
import type { WaveQuestion } from '#data/schema/perception.ts'
import type { Area } from './area.ts'
import { askedOtherwise } from './asked-otherwise.ts'
import { changeOfShare, untested } from './change-of-share.ts'
import { type Withholds, withholds } from './disclosure/withheld-cells.ts'
import { sampleFrame } from './sample-frame.ts'
import { DONT_KNOW_LIMIT, type Estimated, shareOfCell, unasked } from './share-of-cell.ts'

export type Wave = { waveId: string; label: string; endedOn: string }
export type Period = { fromDate: string; toDate: string }

export type IndicatorCells = {
  /** Waves in which the area was asked, oldest first. */
  wavesAt(area: Area): Wave[]
  share(area: Area, wave: Wave): Estimated
  /** The last wave that ended in the period and asked here, or null. */
  waveIn(area: Area, period: Period): Wave | null
  waveBefore(area: Area, wave: Wave): Wave | null
  /** The share in that last wave, or why there is none. */
  shareIn(area: Area, period: Period): Estimated
  /** The move of that share since the wave before, tested. */
  changeIn(area: Area, period: Period): ShareChange
  changeBetween(area: Area, wave: Wave, before: Wave): ShareChange
  /** How the wave asked; null where no file told. */
  questionIn(wave: Wave): WaveQuestion | null
  askedOtherwise(wave: Wave, before: Wave): AskedDifference[]
}

type Key = { indicator: string; group: Scope['group']; asOf: string | null }

export const indicatorCells = rememberedForAll(
  async (mirror: Mirror, { indicator, group, asOf }: Key): Promise<IndicatorCells> => {
    const asking = { indicators: [indicator], pcodes: null, asOf, ...groupParams(group) }
    const [frame, rows, tables, indicatorsHeld, known, isWithheld, questions] = await Promise.all([
      sampleFrame(mirror, asOf),
      psuSums(mirror, asking),
      Object.keys(group).length > 0 ? [] : publishedAnswers(mirror, asOf),
      heldIndicators(mirror, asOf),
      knownIndicators(mirror, asOf),
      withholds(mirror, { indicator, group, asOf }),
      waveQuestions(mirror, asOf),
    ])
    const published = tables.filter((row) => row.indicator === indicator)
    const held = indicatorsHeld.filter((h) => h.indicator === indicator)
    const askedOf = known.find((i) => i.id === indicator)?.askedOf ?? 'community'
    const asked = questions.filter((each) => each.indicator === indicator)
    const fewest = mirror.fewestRespondents
    return cellsFrom({ rows, published, held, frame, askedOf, isWithheld, fewest, questions: asked })
  },
)

type Sums = {
  rows: readonly PsuRow[]
  published: readonly PublishedRow[]
  held: readonly { waveId: string; answers: number; dontKnow: number }[]
  frame: Awaited<ReturnType<typeof sampleFrame>>
  askedOf: string
  isWithheld: Withholds
  /** No figure of fewer respondents is told. */
  fewest: number
  /** How its waves asked, where files told. */
  questions?: readonly WaveQuestion[]
}

export function cellsFrom(sums: Sums): IndicatorCells {
  const { rows, published, held, frame, askedOf, isWithheld, fewest, questions = [] } = sums
  const cellKey = (waveId: string, pcode: string): string => `${waveId}\u0000${pcode}`
  const rowsAt = groupBy(rows, (row) => cellKey(row.waveId, row.pcode))
  const publishedAt = groupBy(published, (row) => cellKey(row.waveId, row.pcode))
  const heldIn = new Map(held.map((h) => [h.waveId, h]))
  const found = new Map<string, Estimated>()
  const asked = new Map<string, Wave[]>()

  const rowsOf = (area: Area, waveId: string): PsuRow[] =>
    area.districts.flatMap((pcode) => rowsAt.get(cellKey(waveId, pcode)) ?? [])
  /** A table's own figure for the area is used before the sum of its districts. */
  const publishedOf = (area: Area, waveId: string): PublishedRow[] =>
    publishedAt.get(cellKey(waveId, area.pcode)) ??
    area.districts.flatMap((pcode) => publishedAt.get(cellKey(waveId, pcode)) ?? [])

  function wavesAt(area: Area): Wave[] {
    const known = asked.get(area.pcode)
    if (known !== undefined) return known
    const waves = frame.waves.filter(
      ({ waveId }) => rowsOf(area, waveId).length > 0 || publishedOf(area, waveId).length > 0,
    )
    asked.set(area.pcode, waves)
    return waves
  }

  function share(area: Area, wave: Wave): Estimated {
    const key = cellKey(wave.waveId, area.pcode)
    const known = found.get(key)
    if (known !== undefined) return known
    const told = heldIn.get(wave.waveId)
    const { strata, psusKnown } = frame.strataOf(wave.waveId, askedOf)
    const all = rowsOf(area, wave.waveId)
    const meant = all.filter((row) => row.askedAs === askedOf)
    const estimated = shareOfCell({
      rows: meant,
      published: all.length > 0 ? [] : publishedOf(area, wave.waveId),
      strata,
      psusKnown,
      keepDontKnow: told !== undefined && told.dontKnow >= DONT_KNOW_LIMIT * told.answers,
      publishedSample: told?.answers ?? 0,
      isWithheld: isWithheld(area, wave.waveId),
      fewest,
      wave,
    })
    found.set(key, estimated)
    return estimated
  }

  const waveIn = (area: Area, { fromDate, toDate }: Period): Wave | null =>
    wavesAt(area).findLast(({ endedOn }) => endedOn >= fromDate && endedOn < toDate) ?? null

  const waveBefore = (area: Area, wave: Wave): Wave | null =>
    wavesAt(area).findLast(({ endedOn }) => endedOn < wave.endedOn) ?? null

  const questionOf = ({ waveId }: Wave) => questions.find((each) => each.waveId === waveId)
  const otherwise = (wave: Wave, before: Wave): AskedDifference[] =>
    askedOtherwise(questionOf(wave), questionOf(before))

  const changeBetween = (area: Area, wave: Wave, before: Wave): ShareChange =>
    changeOfShare({
      now: share(area, wave),
      before: share(area, before),
      psusKnown: [wave, before].every(({ waveId }) => frame.strataOf(waveId, askedOf).psusKnown),
      sharedIn: (stratum) => frame.sharedIn(wave.waveId, before.waveId, askedOf, stratum),
      askedOtherwise: otherwise(wave, before),
    })

  return {
    wavesAt,
    share,
    waveIn,
    waveBefore,
    changeBetween,
    questionIn: (wave) => questionOf(wave) ?? null,
    askedOtherwise: otherwise,
    changeIn(area, period) {
      const wave = waveIn(area, period)
      const before = wave === null ? null : waveBefore(area, wave)
      return wave === null || before === null ? untested('no-data') : changeBetween(area, wave, before)
    },
    shareIn(area, period) {
      const wave = waveIn(area, period)
      if (wave !== null) return share(area, wave)
      const before = wavesAt(area).findLast(({ endedOn }) => endedOn < period.fromDate) ?? null
      return { shown: unasked(before), strength: null, sample: null }
    },
  }
}
