// Who came, a line for people who have everything in common that is asked.
import { useFewestRespondents } from '#web/queries/fewest-respondents.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import form from '#web/ui/field.module.css'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './consult.module.css'
import { type CameDraft, someWomen, traitNames, traits } from './consultation-draft.ts'

type Props = { came: readonly CameDraft[]; onChange: (came: readonly CameDraft[]) => void }

export function WhoCame({ came, onChange }: Props) {
  const { consult: words } = useText()
  const fewest = useFewestRespondents()
  const say = (at: number, part: Partial<CameDraft>) =>
    onChange(came.map((line, i) => (i === at ? { ...line, ...part } : line)))
  return (
    <fieldset className={form.group}>
      <legend>{words.who}</legend>
      <p className={form.hint}>{words.whoHint(fewest)}</p>
      {came.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <fieldset key={at} className={style.line} aria-label={words.line(at + 1)}>
          <Field
            label={words.people}
            type="number"
            value={line.people}
            onChange={(people) => say(at, { people })}
            isRequired
          />
          {traitNames.map((trait) => (
            <Select
              key={trait}
              label={words.traits[trait]}
              value={line[trait]}
              choices={traits[trait].map((id) => ({ id, label: words.groups[id] }))}
              onChange={(id) => say(at, { [trait]: id })}
            />
          ))}
          {came.length === 1 ? null : (
            <Button aria-label={words.removeLine(at + 1)} onPress={() => onChange(came.filter((_, i) => i !== at))}>
              {words.remove}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button onPress={() => onChange([...came, { ...(came.at(-1) ?? someWomen), people: '' }])}>
          {words.addLine}
        </Button>
      </div>
    </fieldset>
  )
}
