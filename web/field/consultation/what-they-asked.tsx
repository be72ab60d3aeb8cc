// What each group asked for, its first wish first. A wish chosen already is not offered again.
import { priorities, raisers } from '#data/schema/consultation.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/field.module.css'
import { Select } from '#web/ui/select.tsx'
import style from './consult.module.css'
import { othersThan, priorityOf, type WishesDraft, wishesOf } from './consultation-draft.ts'

const none = 'none'
type Props = { asked: readonly WishesDraft[]; onChange: (asked: readonly WishesDraft[]) => void }

export function WhatTheyAsked({ asked, onChange }: Props) {
  const { consult: words } = useText()
  const [next] = othersThan(asked)
  return (
    <fieldset className={form.group}>
      <legend>{words.asked}</legend>
      <p className={form.hint}>{words.askedHint}</p>
      {asked.map((group, at) => (
        <OneGroup
          key={group.raisedBy}
          group={group}
          others={othersThan(asked)}
          onChange={(changed) => onChange(asked.map((kept, i) => (i === at ? changed : kept)))}
          onRemove={asked.length === 1 ? null : () => onChange(asked.filter((_, i) => i !== at))}
        />
      ))}
      {next === undefined ? null : (
        <div>
          <Button onPress={() => onChange([...asked, wishesOf(next)])}>{words.addGroup}</Button>
        </div>
      )}
    </fieldset>
  )
}

type GroupProps = {
  group: WishesDraft
  others: readonly WishesDraft['raisedBy'][]
  onChange: (group: WishesDraft) => void
  onRemove: (() => void) | null
}

function OneGroup({ group, others, onChange, onRemove }: GroupProps) {
  const { consult: words, askedAndGot } = useText()
  const { raisedBy, wishes } = group
  const who = askedAndGot.by[raisedBy]
  return (
    <fieldset className={style.wishes} aria-label={who}>
      <Select
        label={words.group}
        value={raisedBy}
        choices={raisers
          .filter((id) => id === raisedBy || others.includes(id))
          .map((id) => ({ id, label: askedAndGot.by[id] }))}
        onChange={(id) => onChange({ ...group, raisedBy: raisers.find((each) => each === id) ?? raisedBy })}
      />
      {wishes.map((wish, at) => (
        <Select
          // biome-ignore lint/suspicious/noArrayIndexKey: a wish is known by its place in the order
          key={at}
          label={words.wish(at + 1)}
          value={wish === '' ? none : wish}
          choices={[
            { id: none, label: at === 0 ? words.chooseWish : words.noWish },
            ...priorities
              .filter(({ id }) => id === wish || !wishes.includes(id))
              .map(({ id, label }) => ({ id, label })),
          ]}
          onChange={(id) => onChange({ ...group, wishes: wishes.map((kept, i) => (i === at ? priorityOf(id) : kept)) })}
        />
      ))}
      <div className={form.buttons}>
        {wishes.length >= priorities.length ? null : (
          <Button onPress={() => onChange({ ...group, wishes: [...wishes, ''] })}>{words.addWish}</Button>
        )}
        {onRemove === null ? null : (
          <Button aria-label={words.removeGroup(who)} onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
