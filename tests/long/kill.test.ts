/** R1, R2: thirty kills, from the first moment after opening to well into the work. */
import { test } from 'vitest'
import { surviveKills } from '#tests/faults/kills.ts'

test('R1 R2 thirty kills', () => surviveKills(30))
