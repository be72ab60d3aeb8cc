// Taking a report back with its code: one line to fill in and one button, on any phone, by anybody. The code leaves this page in one
// request and is kept nowhere: not in the address, and not in the page once it was heard.
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { withdrawByCode } from '#web/queries/withdrawals.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './withdraw.module.css'

export function WithdrawScreen() {
  const { withdraw: words } = useText()
  const [code, setCode] = useState('')
  const taking = useMutation({ mutationFn: withdrawByCode, onSuccess: () => setCode(''), gcTime: 0 })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '' && !taking.isPending) taking.mutate(code)
  }
  if (taking.isSuccess) {
    return (
      <div className={style.page}>
        <section className={page.section} role="status">
          <h1>{words.heard.title}</h1>
          <p className={page.lead}>{words.heard.detail(taking.data.goneWithinSeconds)}</p>
          <p className={page.note}>{words.heard.copies}</p>
          <div>
            <Button onPress={() => taking.reset()}>{words.heard.another}</Button>
          </div>
        </section>
      </div>
    )
  }
  return (
    <div className={style.page}>
      <header className={page.section}>
        <h1>{words.title}</h1>
        <p className={page.lead}>{words.lead}</p>
      </header>
      <form className={style.form} onSubmit={send}>
        <label className={style.label}>
          {words.label}
          <input
            className={style.code}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            maxLength={100}
            required
            aria-describedby="code-hint"
          />
        </label>
        <p id="code-hint" className={page.note}>
          {words.hint}
        </p>
        <p>{words.what}</p>
        {taking.isError ? <ProblemNote error={taking.error} names={{ code: words.label }} /> : null}
        <div>
          <Button type="submit" look="primary" isDisabled={taking.isPending}>
            {taking.isPending ? words.asking : words.yes}
          </Button>
        </div>
      </form>
    </div>
  )
}
