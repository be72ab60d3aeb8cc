import { describe, expect, it } from 'vitest'
import { createPlaceMatcher, type MatchablePlace } from '#api/imports/places/place-match.ts'

function place(
  pcode: string,
  name: string,
  parentPcode: string | null = null,
  aliases: string[] = [],
  level: MatchablePlace['level'] = 'district',
): MatchablePlace {
  return { pcode, name, level, parentPcode, aliases }
}

const places = [
  place('28', 'ELEGEYO-MARAKWET'),
  place('26', 'TRANS NZOIA'),
  place('13', 'THARAKA - NITHI'),
  place('21', "MURANG'A"),
  place('KHU', 'Khulna', null, [], 'region'),
  place('CHI', 'Chittagong', null, [], 'region'),
  place('1', 'Bagerhat', 'KHU', ['401']),
  place('47', 'Khulna', 'KHU'),
  place('22', "Cox's Bazar", 'CHI'),
  place('72', 'Netrakona'),
  place('79', 'Pirojpur'),
  place('15', 'Chittagong', 'CHI', ['Chattogram']),
  place('90', 'Sunamganj'),
  place('59', 'Munshiganj'),
  place('HT0834', 'Les Anglais', null, ['HT-834']),
  place('HT0711', 'Les Cayes'),
  place('S1', 'San José', 'KHU'),
  place('S2', 'San José', 'CHI'),
]
const matcher = createPlaceMatcher(places)

describe('matching a name', () => {
  it.each([
    ['Pirojpur', '79', 'exact-name'],
    ['Pirojpur District', '79', 'normalised-name'],
    ['Pirojpur Disctrict', '79', 'normalised-name'],
    ['Trans-Nzoia', '26', 'normalised-name'],
    ['Tharaka Nithi County', '13', 'normalised-name'],
    ['Murang’a', '21', 'normalised-name'],
    ['Cox’s Bazar', '22', 'normalised-name'],
    ['COXS BAZAR', '22', 'normalised-name'],
    ['Elgeyo-Marakwet', '28', 'close-name'],
    ['Bagarhat', '1', 'close-name'],
    ['Natrakona', '72', 'close-name'],
    ['Chattogram', '15', 'exact-name'],
  ])('%s is found as %s, by %s', (name, pcode, how) => {
    const match = matcher.matchName(name)
    expect(match).toMatchObject({ pcode, how })
    expect(match.doubt).toBeLessThanOrEqual(0.3)
    expect(match.doubt).toBe(how === 'exact-name' ? 0 : match.doubt)
  })

  it('doubts a close name more than a differently written one', () => {
    expect(matcher.matchName('Bagarhat').doubt).toBeGreaterThan(matcher.matchName('bagerhat district').doubt)
  })

  it('takes nothing that fits two places, and names both', () => {
    const match = matcher.matchName('San Jose')
    expect(match).toMatchObject({ pcode: null, how: null, doubt: 1 })
    expect(match.candidates.map((one) => one.pcode)).toEqual(['S1', 'S2'])
  })

  it('takes nothing when two places are about equally close', () => {
    const rivals = createPlaceMatcher([place('A', 'Marahuta'), place('B', 'Marahuto')])
    const match = rivals.matchName('Marahut')
    expect(match.pcode).toBeNull()
    expect(match.candidates).toHaveLength(2)
  })

  it('takes nothing that is merely similar, and offers it', () => {
    const without = createPlaceMatcher([place('15', 'Chittagong'), place('1', 'Bagerhat')])
    expect(without.matchName('Chattogram')).toMatchObject({ pcode: null, candidates: [{ pcode: '15' }] })
    expect(matcher.matchName('Atlantis')).toMatchObject({ pcode: null, doubt: 1 })
    expect(matcher.matchName('  ')).toMatchObject({ pcode: null, candidates: [] })
  })

  it('tells same names apart by the place above, given by code or by name', () => {
    expect(matcher.matchName('San José', { parent: 'CHI' }).pcode).toBe('S2')
    expect(matcher.matchName('San José', { parent: 'Khulna Division' }).pcode).toBe('S1')
  })

  it('finds a name under another parent only with doubt', () => {
    const match = matcher.matchName('Bagerhat', { parent: 'Chittagong' })
    expect(match.pcode).toBe('1')
    expect(match.doubt).toBeGreaterThan(0.3)
  })

  it('means the district where a region has the same name, unless told otherwise', () => {
    const match = matcher.matchName('Khulna')
    expect(match.pcode).toBe('47')
    expect(match.doubt).toBeGreaterThan(0)
    expect(matcher.matchName('Khulna', { level: 'region' })).toMatchObject({ pcode: 'KHU', doubt: 0 })
  })
})

describe('matching a code', () => {
  it('finds codes as written, in another case, and as the same number', () => {
    expect(matcher.matchCode('HT0834')).toMatchObject({ pcode: 'HT0834', how: 'code', doubt: 0 })
    expect(matcher.matchCode(' ht0834 ').pcode).toBe('HT0834')
    expect(matcher.matchCode('01').pcode).toBe('1')
    expect(matcher.matchCode('001').doubt).toBeGreaterThan(0)
  })

  it('finds aliases with a little doubt, and nothing for an unknown or shared one', () => {
    expect(matcher.matchCode('401')).toMatchObject({ pcode: '1', how: 'alias' })
    expect(matcher.matchCode('417').pcode).toBeNull()
    expect(matcher.matchCode('30`').pcode).toBeNull()
    const shared = createPlaceMatcher([place('A', 'Aa', null, ['7']), place('B', 'Bb', null, ['7'])])
    expect(shared.matchCode('7')).toMatchObject({ pcode: null, doubt: 1 })
    expect(shared.matchCode('7').candidates).toHaveLength(2)
  })

  it('prefers a code of ours to another place’s alias', () => {
    const clash = createPlaceMatcher([place('A', 'Aa', null, ['7']), place('7', 'Bb')])
    expect(clash.matchCode('7').pcode).toBe('7')
  })
})

describe('matching a code and a name', () => {
  it('is sure when both agree, even if the name is spelt differently', () => {
    expect(matcher.matchCodeAndName('28', 'Elgeyo-Marakwet')).toMatchObject({ pcode: '28', how: 'code', doubt: 0 })
    expect(matcher.matchCodeAndName('KHU', 'Khulna')).toMatchObject({ pcode: 'KHU', doubt: 0 })
  })

  it('takes neither when they contradict each other', () => {
    const match = matcher.matchCodeAndName('HT0834', 'Les Cayes')
    expect(match).toMatchObject({ pcode: null, doubt: 1 })
    expect(match.candidates.map((one) => one.pcode)).toEqual(['HT0834', 'HT0711'])
  })

  it('goes by the one that is known, doubting a code whose name is not', () => {
    expect(matcher.matchCodeAndName('999', 'Pirojpur')).toMatchObject({ pcode: '79', how: 'exact-name' })
    expect(matcher.matchCodeAndName('HT0834', '')).toMatchObject({ pcode: 'HT0834', doubt: 0 })
    expect(matcher.matchCodeAndName('HT0834', 'Port-Salut').doubt).toBeGreaterThan(0.3)
    expect(matcher.matchCodeAndName('999', 'Atlantis').pcode).toBeNull()
  })
})
