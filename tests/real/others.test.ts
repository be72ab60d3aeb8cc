import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { areHere, feedReal, realFile } from './real-files.ts'

describe.runIf(areHere)('other files', () => {
  let instance: EmptyInstance
  beforeAll(async () => {
    instance = await emptyInstance()
  })
  afterAll(() => instance.close())

  test('1,000 events of the modern GED, from all over the world', async () => {
    const report = await feedReal(instance, 'ucdp_ged23_sample_1000.csv')
    expect(report).toMatchObject({ format: 'ucdp-ged', state: 'accepted', read: 1000, accepted: 1000 })
  })

  test('10: the same events without their header row', async () => {
    const whole = realFile('ucdp_ged23_sample_1000.csv').toString('utf8')
    const dry = await instance.feed('ged.csv', whole.slice(whole.indexOf('\n') + 1), 'dryRun=true')
    expect(dry).toMatchObject({ format: 'ucdp-ged', read: 1000, duplicate: 1000 })
  })
})
