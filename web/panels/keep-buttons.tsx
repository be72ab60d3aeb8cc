// The foot of a form that writes to the record: keep it, or leave it; what went wrong stands above, and what was filled in stays.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/field.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'

/** Writes, then has every answer asked anew: a promise stands in many. */
export function useKeeping<W, R>(write: (what: W) => Promise<R>, onDone: (kept: R) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async (kept) => {
      await cache.invalidateQueries()
      onDone(kept)
    },
  })
}

export function KeepButtons({
  isPending,
  isIncomplete = false,
  error,
  onCancel,
  names,
}: {
  isPending: boolean
  /** Something is missing without which there is nothing to keep; what, the form says. */
  isIncomplete?: boolean
  error: Error | null
  onCancel: () => void
  /** What the form calls its fields, where it says other words than the request. */
  names?: Readonly<Record<string, string>>
}) {
  const { form: words } = useText().actionPlan
  return (
    <>
      {error === null ? null : <ProblemNote error={error} {...(names === undefined ? {} : { names })} />}
      <div className={form.buttons}>
        <Button type="submit" look="primary" isDisabled={isPending || isIncomplete}>
          {isPending ? words.keeping : words.keep}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </>
  )
}
