/** What people of one district say: every indicator of the last wave, the filter's indicator by wave and by group, each grievance. */
import { group as groupBy } from 'd3-array'
import type { District } from '#api/contract/district.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { districtBooks } from '#api/perception/district-books.ts'
import { type GroupBooks, groupBooks, groupPairs } from '#api/perception/group-books.ts'
import { keepPrivate } from '#api/perception/keep-private.ts'
import { type Area, type PerceptionBook, perceptionBook } from '#api/perception/perception-book.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { grievances } from '#data/schema/grievance.ts'
import { wavesOf } from './series.ts'

type Perceptions = Pick<District, 'indicators' | 'waves' | 'groups' | 'grievances'>

export async function districtPerceptions(mirror: Mirror, scope: Scope, area: Area): Promise<Perceptions> {
  const { asOf, group } = scope
  const [books, known, everyone, bookOf] = await Promise.all([
    districtBooks(mirror, { pcode: area.pcode, asOf }),
    knownIndicators(mirror, asOf),
    perceptionBook(mirror, { indicator: scope.indicator, group, asOf }),
    groupBooks(mirror, { indicator: scope.indicator, group, asOf, districts: area.districts }),
  ])
  const women = bookOf('sex', 'female')
  const men = bookOf('sex', 'male')
  const inLastWave = (book: PerceptionBook) => {
    const wave = book.waveIn(area, scope)
    if (wave === null) return null
    const before = book.waveBefore(area, wave)
    return { estimate: book.share(area, wave).shown, previous: before === null ? null : book.share(area, before).shown }
  }
  return {
    indicators: known.flatMap(({ id, label, theme, polarity, question }) => {
      const book = books.get(id)
      const found = book === undefined ? null : inLastWave(book)
      return found === null ? [] : [{ id, label, theme, polarity, question, ...found }]
    }),
    waves: wavesOf(everyone, area, scope).map((wave) => ({
      ...wave,
      women: women.share(area, wave).shown,
      men: men.share(area, wave).shown,
    })),
    groups: groupsOf(bookOf, area, scope),
    grievances: grievances.flatMap(({ id, label }) => {
      const indicator = known.find((i) => i.grievance === id)
      const book = indicator === undefined ? undefined : books.get(indicator.id)
      const found = book === undefined ? null : inLastWave(book)
      return found === null ? [] : [{ grievance: id, label, ...found }]
    }),
  }
}

function groupsOf(bookOf: GroupBooks, area: Area, scope: Scope): District['groups'] {
  const found = groupPairs.flatMap(({ grouping, member }) => {
    const book = bookOf(grouping, member)
    const wave = book.waveIn(area, scope)
    return wave === null ? [] : [{ grouping, group: member, estimate: book.share(area, wave).shown }]
  })
  return [...groupBy(found, (each) => each.grouping).values()].flatMap((cells) => {
    const shown = keepPrivate(cells.map(({ estimate }) => estimate))
    return cells.map((cell, i) => ({ ...cell, estimate: shown[i] ?? cell.estimate }))
  })
}
