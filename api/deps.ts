/** What an application needs to answer: handed to createApp, and by it to every route. Made once in server.ts, or by a test. */
import type { Logger } from 'pino'
import type { AccessLog } from './access/access-log.ts'
import type { Attempts } from './accounts/attempts.ts'
import type { OutsideDoor } from './accounts/outside-door.ts'
import type { Clock } from './clock.ts'
import type { Mirror } from './mirror/mirror.ts'
import type { TokenUse } from './protection/token-use.ts'
import type { FileJournal } from './record/file-journal.ts'
import type { Blobs } from './record/journal.ts'
import type { Settings } from './settings.ts'

export type Deps = {
  settings: Settings
  clock: Clock
  journal: FileJournal
  blobs: Blobs
  mirror: Mirror
  tokenUse: TokenUse
  /** Who saw exact positions, and who took what away. */
  access: AccessLog
  attempts: Attempts
  /** Another service that says who somebody is; null where none is set up. */
  outside: OutsideDoor | null
  /** What the link printed at the start of a demonstration holds; null where looking around was not asked for. */
  demoKey: string | null
  log: Logger
  /** Changes with the code: part of every ETag. */
  build: string
}
