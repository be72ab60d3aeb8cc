// Whether the server can be reached at all, told from the questions on the screen: said once for the whole page, not by each of them.
import { notifyManager, type Query, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'

/** A line that is broken throws what fetch throws; whatever the server answers is something else. */
export const isLineDown = (error: Error | null): boolean => error instanceof TypeError

export type Line = {
  isDown: boolean
  /** When the oldest of what still stands on the screen was loaded; null where nothing was. */
  loadedAt: number | null
}
/** Around every screen: they say nothing of what this one shows. */
const frameKeys: readonly unknown[] = ['session', 'health']
const isOfTheScreen = ({ queryKey }: Query) => !frameKeys.includes(queryKey[0])

function lineOf(queries: readonly Query[]): Line {
  const asked = queries.filter((query) => query.isActive())
  const times = asked
    .filter(isOfTheScreen)
    .flatMap(({ state }) => (state.data === undefined ? [] : [state.dataUpdatedAt]))
  return {
    isDown: asked.some(({ state }) => isLineDown(state.error)),
    loadedAt: times.length === 0 ? null : Math.min(...times),
  }
}

export function useLine(): Line & { askAgain: () => void } {
  const client = useQueryClient()
  const cache = client.getQueryCache()
  const watch = useCallback((tell: () => void) => cache.subscribe(notifyManager.batchCalls(tell)), [cache])
  const line: Line = JSON.parse(useSyncExternalStore(watch, () => JSON.stringify(lineOf(cache.getAll()))))
  const askAgain = () =>
    void client.refetchQueries({ type: 'active', predicate: ({ state }) => isLineDown(state.error) })
  return { ...line, askAgain }
}
