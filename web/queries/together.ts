// Several questions asked at once, each under a name of the asker's own, and their answers under the same names.
import { type DataTag, type QueryKey, type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'

/** A query factory's result, known by what it answers. */
export type Asking<T> = { queryKey: DataTag<QueryKey, T, Error> }
export type Asks<A> = { readonly [Name in keyof A]: Asking<A[Name]> }
/** What has not come is undefined. */
export type Answers<A> = { readonly [Name in keyof A]: A[Name] | undefined }

/** Answers in the order of the questions, under their names again. */
export function named<A>(asks: Asks<A>, answers: readonly unknown[]): Answers<A>
export function named(asks: object, answers: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(Object.keys(asks).map((name, index) => [name, answers[index]]))
}

export type Together<T = unknown> = {
  answers: readonly (T | undefined)[]
  /** Of the first question that failed. */
  error: Error | null
  isFetching: boolean
  /** When the oldest of the answers came; null before there is any. */
  loadedAt: number | null
  askAgain: () => void
}

const combine = (results: UseQueryResult[]) => {
  const times = results.flatMap((r) => (r.data === undefined || r.isPlaceholderData ? [] : [r.dataUpdatedAt]))
  return {
    answers: results.map((r) => r.data),
    waiting: results.map((r) => r.isFetching),
    error: results.find((r) => r.error !== null)?.error ?? null,
    isFetching: results.some((r) => r.isFetching),
    loadedAt: times.length === 0 ? null : Math.min(...times),
    askAgain: () => {
      for (const result of results) if (result.error !== null) void result.refetch()
    },
  }
}

/**
 * While a question waits, what was last answered in its slot stands in for the answer: months can be played without a blank
 * between two. What failed has no stand-in.
 */
export function useTogether<T>(slots: readonly string[], queries: readonly Asking<T>[]): Together<T>
export function useTogether(slots: readonly string[], queries: readonly Asking<unknown>[]): Together {
  const { answers, waiting, ...state } = useQueries({ queries: [...queries], combine })
  const last = useRef(new Map<string, unknown>())
  useEffect(() => {
    answers.forEach((answer, index) => {
      if (answer !== undefined) last.current.set(slots[index] ?? '', answer)
    })
  }, [answers, slots])
  const shown = useMemo(
    () => answers.map((answer, k) => answer ?? (waiting[k] === true ? last.current.get(slots[k] ?? '') : undefined)),
    [answers, waiting, slots],
  )
  return { ...state, answers: shown }
}
