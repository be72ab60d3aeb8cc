/**
 * Where the figures of a wave, as known at a moment, are those of today. Only there are they told: whoever may ask as known before
 * and after a few interviews came in, were taken back or were counted elsewhere would subtract them.
 */
import { group as groupBy } from 'd3-array'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { toldOtherwise } from '#api/queries/told-otherwise.ts'

export type ToldAsNow = (waveId: string, place: string) => boolean

export const toldAsNow = rememberedForAll(async (mirror, asOf: string | null): Promise<ToldAsNow> => {
  if (asOf === null) return () => true
  const otherwise = groupBy(await toldOtherwise(mirror, { asOf }), ({ waveId }) => waveId)
  const places = new Map([...otherwise].map(([waveId, rows]) => [waveId, new Set(rows.map(({ pcode }) => pcode))]))
  return (waveId, place) => !(places.get(waveId)?.has(place) ?? false)
})
