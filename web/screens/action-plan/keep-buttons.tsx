// The foot of a form that writes to the record: keep it, or leave it; what went wrong stands above, and what was filled in stays.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/field.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'

/** Writes, then has every answer asked anew: a promise stands in many. */
export function useKeeping<W>(write: (what: W) => Promise<unknown>, onDone: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await cache.invalidateQueries()
      onDone()
    },
  })
}

export function KeepButtons({
  isPending,
  error,
  onCancel,
}: {
  isPending: boolean
  error: Error | null
  onCancel: () => void
}) {
  const { form: words } = useText().actionPlan
  return (
    <>
      {error === null ? null : <ProblemNote error={error} />}
      <div className={form.buttons}>
        <Button type="submit" look="primary" isDisabled={isPending}>
          {isPending ? words.keeping : words.keep}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </>
  )
}
