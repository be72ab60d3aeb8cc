/** The attack on one question in one wave: which of the few that are withheld could be told to within one. */
import { readFileSync } from 'node:fs'
import { isFixed, rangesOf } from '#tests/support/linear-attack.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { cellOf, published } from './published.ts'

const trueCounts = readFileSync(new URL('./true-counts.sql', import.meta.url), 'utf8')
type Count = { place: string; grp: string; asked: number; answered: number }

export type Attacked = { shownSmall: string[]; recovered: string[]; small: number; withheld: number; requests: number }

/** `regions`: in how many of them lists of places are tried as well. */
export async function attack(
  app: TestApp,
  wave: { waveId: string; month: string },
  indicator: string,
  regions: number,
): Promise<Attacked> {
  const counts = (await app.deps.mirror.query(trueCounts, { indicator, wave: wave.waveId })) as unknown as Count[]
  const { fewestRespondents } = app.deps.mirror
  const isSmall = ({ answered }: Count): boolean => answered > 0 && answered < fewestRespondents
  const small = counts.filter(isSmall).map(({ place, grp }) => cellOf(place, grp))
  const { known, sums, atMost, withheld, requests } = await published(app, { indicator, month: wave.month, regions })
  const hidden = small.filter((cell) => !known.has(cell))
  const ranges = rangesOf(hidden, sums, known, atMost)
  return {
    shownSmall: small.filter((cell) => known.has(cell)),
    recovered: [...ranges].flatMap(([cell, range]) =>
      isFixed(range) ? [`${cell}: ${range.least}-${range.greatest}`] : [],
    ),
    small: small.length,
    withheld,
    requests,
  }
}
