import { expect, test } from 'vitest'
import { readBackup, writeBackup } from '#web/field/backup.ts'
import { asUnsent, isSame } from '#web/field/unsent.ts'
import { aPhoto, building, uuids } from './reports.ts'

test('a backup file brings every report back, photo and all', () => {
  const kept = uuids.map((uuid) => asUnsent(uuid, building, aPhoto, '2026-07-01T12:00:00Z', null))
  const back = readBackup(writeBackup(kept, '2026-07-01T13:00:00Z'))
  expect(back?.map((u, at) => isSame(u, kept[at]!))).toEqual([true, true, true])
})

test.each(['', 'not JSON', '{}', '{"format":"upstream-unsent-reports","version":1,"savedAt":"","reports":[{}]}'])(
  'a file that is no backup is said to be none: %s',
  (text) => expect(readBackup(text)).toBeNull(),
)
