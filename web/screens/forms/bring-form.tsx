// A form is chosen as its XML, with the pictures and lists it uses beside it; what its questions mean is guessed first.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { type FormFiles, setXform, xformsKey } from '#web/queries/xforms.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from '../import/import.module.css'
import { readFormId } from './read-form-id.ts'

export function BringForm({ onBrought }: { onBrought: (files: FormFiles) => void }) {
  const { forms } = useText()
  const cache = useQueryClient()
  const bringing = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const found = await readFormId(chosen)
      if (found === null) return null
      await setXform(found, {})
      await cache.invalidateQueries({ queryKey: xformsKey })
      onBrought(found)
      return found
    },
  })
  return (
    <section className={style.card}>
      <h2>{forms.bring.title}</h2>
      <p className={style.note}>{forms.bring.note}</p>
      <div>
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            if (files !== null && files.length > 0) bringing.mutate([...files])
          }}
        >
          <Button look="primary" isDisabled={bringing.isPending}>
            {forms.bring.choose}
          </Button>
        </FileTrigger>
      </div>
      <p role="status">
        {bringing.data === undefined ? '' : bringing.data === null ? forms.bring.noForm : forms.bring.done}
      </p>
      {bringing.error === null ? null : <ProblemNote error={bringing.error} />}
    </section>
  )
}
