/** What surrounds the map of a picture: a bar of a length people say, a name every system takes, and words a reader of PNG finds. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { wordsIn } from '#tests/e2e/read-png.ts'
import { saidDistance } from '#web/panels/picture/draw-scale-bar.ts'
import { pictureName } from '#web/panels/picture/file-name.ts'
import { withWords } from '#web/panels/picture/png-words.ts'

test('the bar is the longest distance people say that fits', () => {
  expect(saidDistance(620)).toEqual({ metres: 100_000, units: 100_000 / 620 })
  expect(saidDistance(1_900)).toEqual({ metres: 200_000, units: 200_000 / 1_900 })
  expect(saidDistance(2.7).metres).toBe(500)
})

test('the file is called by country, view, period and day', () => {
  expect(pictureName("Côte d'Ivoire", 'How people feel', '2025-07', '2026-06', '2026-07-01')).toBe(
    'cote-d-ivoire_how-people-feel_2025-07-to-2026-06_on-2026-07-01.png',
  )
  expect(pictureName('', 'Hotspots', '2025-07', '2026-06', '2026-07-01')).toMatch(/^hotspots_/)
})

test('a picture with words in it is the same picture, as large on paper as it says', async () => {
  const plain = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#0b57c2' } })
    .png()
    .toBuffer()
  const told = Buffer.from(withWords(plain, { Title: 'Tōlmey – 62 %', Description: 'a\nb' }, 8_664))
  expect(await sharp(told).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer())
  expect((await sharp(told).metadata()).density).toBe(220)
  expect([...wordsIn(told)]).toEqual([
    ['Title', 'Tōlmey – 62 %'],
    ['Description', 'a\nb'],
  ])
})
