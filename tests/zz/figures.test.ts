import { expect, it } from 'vitest'
import { createDemo } from '#api/demo.ts'
import { testApp } from '#tests/support/test-app.ts'
import { attack } from '#tests/proofs/privacy/attack.ts'
it('figures', async () => {
  const demo = await testApp({ begin: createDemo })
  const { waves, indicators } = (await demo.get('/api/catalogue')).body
  const last = waves.at(-1)
  const count: any = { before: { shown: 0, caution: 0, hidden: 0 }, after: { shown: 0, caution: 0, hidden: 0 }, withheld: 0 }
  for (const { id, held } of indicators) {
    if (!held) continue
    const m = last.endedOn.slice(0, 7)
    const { rows } = (await demo.get(`/api/districts?indicator=${id}&from=${m}&to=${m}`, { as: 'analyst' })).body
    for (const { perception: p } of rows) {
      if (p.status === 'suppressed') count.withheld++
      if (p.precision === null) continue
      count.after[p.precision]++
      const width = p.hi - p.lo
      const side = Math.min(p.value, 1 - p.value)
      const relative = width < 0.3 && width > 0.05 && side > 0 && width / side > 1.3
      count.before[p.precision === 'hidden' || relative ? 'hidden' : p.precision]++
    }
  }
  console.log('FIGURES', JSON.stringify(count))
  const t = performance.now()
  const found = await attack(demo, { waveId: last.waveId, month: last.endedOn.slice(0, 7) }, 'safe-after-dark', 1)
  console.log('ATTACK', JSON.stringify({ ...found, ms: Math.round(performance.now() - t) }))
  await demo.close()
  expect(found.recovered).toEqual([])
}, 900_000)
