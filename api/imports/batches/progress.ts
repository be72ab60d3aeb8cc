/** How far each reading has come, for whoever watches. Forgotten when it ends. */
import { EventEmitter, on } from 'node:events'
import type { ImportProgress } from '#api/contract/imports.ts'

export type ProgressBoard = {
  tell(id: string, progress: ImportProgress): void
  end(id: string): void
  /** Every change until the reading ends; nothing when it is not being read. */
  watch(id: string, signal: AbortSignal): AsyncIterable<ImportProgress>
}

export function createProgressBoard(): ProgressBoard {
  const current = new Map<string, ImportProgress>()
  const changes = new EventEmitter()
  changes.setMaxListeners(0)
  return {
    tell(id, progress) {
      current.set(id, progress)
      changes.emit(id, progress)
    },
    end(id) {
      current.delete(id)
      changes.emit(id, null)
    },
    async *watch(id, signal) {
      const now = current.get(id)
      if (now === undefined) return
      yield now
      try {
        for await (const [progress] of on(changes, id, { signal })) {
          if (progress === null) return
          yield progress
        }
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
  }
}
