// Removing a rule or a digest: asked once more before it is done.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './alerts.module.css'

type Words = {
  remove: string
  removeOf: (name: string) => string
  removeTitle: (name: string) => string
  removeDetail: string
  keep: string
}
type Props = { words: Words; name: string; remove: () => Promise<unknown> }

export function Removal({ words, name, remove }: Props) {
  const cache = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const removing = useMutation({ mutationFn: remove, onSuccess: () => cache.invalidateQueries() })
  return (
    <>
      <Button look="quiet" aria-label={words.removeOf(name)} onPress={() => setAsking(true)}>
        {words.remove}
      </Button>
      <Dialog title={words.removeTitle(name)} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{words.removeDetail}</p>
        {removing.error === null ? null : <ProblemNote error={removing.error} />}
        <div className={style.links}>
          <Button isDisabled={removing.isPending} onPress={() => removing.mutate()}>
            {words.remove}
          </Button>
          <Button look="primary" onPress={() => setAsking(false)}>
            {words.keep}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
