// The forms phones may fill with ODK Collect, KoboCollect or Enketo: brought as XForms, with what each question means here.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '#web/queries/session.ts'
import { type FormFiles, xformsQuery } from '#web/queries/xforms.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from '../import/import.module.css'
import { BringForm } from './bring-form.tsx'
import { FormCard } from './form-card.tsx'

export function FormsScreen() {
  const { forms } = useText()
  const session = useQuery(sessionQuery())
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1>{forms.title}</h1>
        <p className={style.lead}>{forms.lead}</p>
      </header>
      {session.data?.may.import === false ? (
        <EmptyState title={forms.mayNot.title}>{forms.mayNot.detail}</EmptyState>
      ) : (
        <Forms />
      )}
    </div>
  )
}

function Forms() {
  const { frame } = useText()
  const { data, error, refetch } = useQuery(xformsQuery())
  // A form's meaning can be changed as long as its files are at hand: they go with every change.
  const [inHand, setInHand] = useState<FormFiles | null>(null)
  if (data === undefined)
    return error === null ? <Skeleton words={frame.loading} /> : <Failed error={error} onRetry={() => void refetch()} />
  return (
    <>
      <BringForm onBrought={setInHand} />
      {data.rows.map((row) => (
        <FormCard key={row.formId} row={row} files={inHand?.formId === row.formId ? inHand : null} />
      ))}
    </>
  )
}
