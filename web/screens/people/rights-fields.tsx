// What somebody may: a role, for an area, up to a ceiling. Only what whoever gives it has is offered.
import { type ActorRole, actorRoles } from '#api/contract/session.ts'
import type { Reach } from '#data/schema/person.ts'
import { isWithin, type Sensitivity, sensitivities } from '#data/schema/sensitivity.ts'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { AreaField } from './area-field.tsx'
import style from './people.module.css'

export type Chosen = { role: Exclude<ActorRole, 'anonymous'>; area: string[] | null; ceiling: Sensitivity }
type Props = { reach: Reach; value: Chosen; onChange: (chosen: Chosen) => void }
const roles = actorRoles.filter((role) => role !== 'anonymous')

export function RightsFields({ reach, value, onChange }: Props) {
  const { accounts, frame } = useText()
  const { form: words } = accounts.people
  const change = (part: Partial<Chosen>): void => onChange({ ...value, ...part })
  return (
    <div className={style.pair}>
      <RadioGroup
        label={words.role}
        value={value.role}
        choices={roles.map((id) => ({ id, label: frame.role[id], note: accounts.roles[id] }))}
        onChange={(id) => change({ role: roles.find((role) => role === id) ?? value.role })}
      />
      <RadioGroup
        label={words.ceiling}
        value={value.ceiling}
        choices={sensitivities
          .filter((id) => isWithin(reach.ceiling, id))
          .map((id) => ({ id, label: accounts.ceilings[id].label, note: accounts.ceilings[id].note }))}
        onChange={(id) => change({ ceiling: sensitivities.find((one) => one === id) ?? value.ceiling })}
      />
      <AreaField reach={reach} value={value.area} onChange={(area) => change({ area })} />
    </div>
  )
}
