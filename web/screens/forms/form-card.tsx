// One form: its version, what each question means here, which mean nothing, and the way to close it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { XformRow } from '#api/contract/xforms.ts'
import { type MappedField, mappedFields } from '#data/schema/xform.ts'
import { closeXform, type FormFiles, setXform, xformsKey } from '#web/queries/xforms.ts'
import { formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Select } from '#web/ui/select.tsx'
import style from '../import/import.module.css'
import own from './forms.module.css'

type Props = { row: XformRow; files: FormFiles | null }
const nothing = ''

export function FormCard({ row, files }: Props) {
  const { forms } = useText()
  const cache = useQueryClient()
  const onSuccess = () => cache.invalidateQueries({ queryKey: xformsKey })
  const closing = useMutation({ mutationFn: () => closeXform(row.formId), onSuccess })
  const meaning = useMutation({
    mutationFn: async (change: Partial<Record<MappedField, string | null>>) =>
      files === null ? null : setXform(files, { ...row.mapping, ...change }),
    onSuccess,
  })
  const further = row.mapping.furtherPhotos ?? []
  const questions = [
    ...new Set([...mappedFields.flatMap((field) => row.mapping[field] ?? []), ...further, ...row.unmapped]),
  ].sort()
  const choices = [{ id: nothing, label: forms.nothing }, ...questions.map((id) => ({ id, label: id }))]
  return (
    <section className={style.card} aria-label={row.name}>
      <h2>{row.name}</h2>
      <p className={style.note}>
        {forms.about(row.formId, row.version)} {row.setAt === null ? forms.ours : forms.since(formatDate(row.setAt))}{' '}
        {row.isOpen ? '' : forms.closed}
      </p>
      {files === null ? (
        <dl className={own.meanings}>
          {mappedFields.map((field) => (
            <div key={field}>
              <dt>{forms.fields[field]}</dt>
              <dd>{row.mapping[field] ?? forms.nothing}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <div className={own.meanings}>
          {mappedFields.map((field) => (
            <Select
              key={field}
              label={forms.fields[field]}
              value={row.mapping[field] ?? nothing}
              choices={choices}
              isDisabled={meaning.isPending}
              onChange={(id) => meaning.mutate({ [field]: id === nothing ? null : id })}
            />
          ))}
        </div>
      )}
      {further.length === 0 ? null : <p className={style.note}>{forms.furtherPhotos(further)}</p>}
      {row.unmapped.length === 0 ? null : <p className={style.note}>{forms.unmapped(row.unmapped)}</p>}
      {row.kindsOtherwise.length === 0 ? null : <p className={style.note}>{forms.otherwise(row.kindsOtherwise)}</p>}
      {row.setAt !== null && row.isOpen && files === null ? <p className={style.note}>{forms.toChange}</p> : null}
      {meaning.error === null ? null : <ProblemNote error={meaning.error} />}
      {closing.error === null ? null : <ProblemNote error={closing.error} />}
      {row.setAt === null || !row.isOpen ? null : (
        <div>
          <Button isDisabled={closing.isPending} onPress={() => closing.mutate()}>
            {forms.close(row.name)}
          </Button>
        </div>
      )}
    </section>
  )
}
