// What it costs, in the money it was agreed in; held in US dollars at the rate whoever writes it down counts by.
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import form from '#web/ui/field.module.css'
import { Field } from '#web/ui/field.tsx'
import type { RegisterDraft } from './register-draft.ts'

type Props = { draft: RegisterDraft; onChange: (part: Partial<RegisterDraft>) => void }
const dollars = 'USD'

export function BudgetFields({ draft: { amount, currency, perUsd }, onChange }: Props) {
  const { register: words } = useText()
  const isForeign = currency.trim().toUpperCase() !== dollars
  const usd = Number(amount.replace(',', '.')) / Number(perUsd.replace(',', '.'))
  return (
    <fieldset className={form.group}>
      <legend>{words.budget}</legend>
      <div className={form.pair}>
        <Field label={words.amount} type="decimal" value={amount} onChange={(typed) => onChange({ amount: typed })} />
        <Field
          label={words.currency}
          value={currency}
          onChange={(typed) => onChange({ currency: typed })}
          maxLength={3}
          choices={words.currencies}
        />
        {isForeign && amount !== '' ? (
          <Field
            label={words.perUsd(currency.trim().toUpperCase())}
            type="decimal"
            value={perUsd}
            onChange={(typed) => onChange({ perUsd: typed })}
            isRequired
          />
        ) : null}
      </div>
      <p className={form.hint}>
        {isForeign && Number.isFinite(usd) && usd > 0 ? words.inDollars(formatCount(usd)) : words.budgetHint}
      </p>
    </fieldset>
  )
}
