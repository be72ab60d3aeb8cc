// What a token is for: its name, for a program or a person, what it opens, how far it reaches, and for how long.
import { type FormEvent, useState } from 'react'
import { actorRoles } from '#api/contract/session.ts'
import { type TokenRequest, tokenRequest } from '#api/contract/tokens.ts'
import { defaultTokenDays, mostTokenDays, tokenScopes } from '#data/schema/token.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import { Field } from '#web/ui/field.tsx'
import page from '#web/ui/page.module.css'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import { type Reach, ReachFields } from './reach-fields.tsx'
import style from './tokens.module.css'

type Props = {
  isMaking: boolean
  error: unknown
  onMake: (wanted: TokenRequest) => void
  onCancel: () => void
}
const roles = actorRoles.filter((role) => role !== 'anonymous')
const spans = [7, 30, defaultTokenDays, 183, mostTokenDays]
const holders = ['program', 'person'] as const

export function TokenForm({ isMaking, error, onMake, onCancel }: Props) {
  const { tokens, frame } = useText()
  const words = tokens.form
  const [name, setName] = useState('')
  const [role, setRole] = useState<string>('planner')
  const [holder, setHolder] = useState<(typeof holders)[number]>('program')
  const [ticked, setTicked] = useState<readonly string[]>(['read'])
  const [days, setDays] = useState(defaultTokenDays)
  const [reach, setReach] = useState<Reach>({ area: null, ceiling: 'severe' })
  const scopes = holder === 'person' ? ['all'] : ticked
  const read = tokenRequest.safeParse({ name, role, scopes, ...reach, expiresInDays: days })
  const make = (event: FormEvent): void => {
    event.preventDefault()
    if (read.success) onMake(read.data)
  }
  return (
    <form className={`${page.card} ${style.form}`} onSubmit={make} aria-label={words.title}>
      <h2>{words.title}</h2>
      <Field label={words.name} value={name} onChange={setName} hint={words.nameHint} maxLength={100} isRequired />
      <div className={style.pair}>
        <RadioGroup
          label={words.who}
          value={holder}
          choices={holders.map((id) => ({ id, label: words[id], note: words[`${id}Note`] }))}
          onChange={(id) => setHolder(holders.find((each) => each === id) ?? holder)}
        />
        {holder === 'person' ? null : (
          <CheckboxGroup
            label={words.scopes}
            value={ticked}
            choices={tokenScopes
              .filter((id) => id !== 'all')
              .map((id) => ({ id, label: tokens.scopes[id].label, note: tokens.scopes[id].note }))}
            onChange={setTicked}
          />
        )}
      </div>
      <div className={style.pair}>
        <div>
          <Select
            label={words.role}
            value={role}
            choices={roles.map((id) => ({ id, label: frame.role[id] }))}
            onChange={setRole}
          />
          <p className={style.hint}>{words.roleNote}</p>
        </div>
        <Select
          label={words.days}
          value={String(days)}
          choices={spans.map((span) => ({ id: String(span), label: words.forDays(span) }))}
          onChange={(id) => setDays(Number(id))}
        />
      </div>
      <ReachFields reach={reach} onChange={setReach} />
      {error === null ? null : (
        <ProblemNote error={error} names={{ name: words.name, scopes: words.scopes, area: words.area }} />
      )}
      <div className={style.buttons}>
        <Button type="submit" look="primary" isDisabled={!read.success || isMaking}>
          {words.make}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
