// What a promise answers: a wish and whose, a complaint, a building, a piece of work, each only if it is known.
import { useQuery } from '@tanstack/react-query'
import type { CommitmentLinks } from '#data/schema/commitment.ts'
import { priorities, raisers } from '#data/schema/consultation.ts'
import { grievances } from '#data/schema/grievance.ts'
import { interventionsQuery } from '#web/queries/interventions.ts'
import { sitesQuery } from '#web/queries/sites.ts'
import { useText } from '#web/text/use-text.tsx'
import form from '#web/ui/field.module.css'
import { Field } from '#web/ui/field.tsx'
import { Select } from '#web/ui/select.tsx'

export type Linked = Omit<CommitmentLinks, 'ownerSort'>
export const noLinks: Linked = {
  raisedOn: null,
  raisedBy: null,
  priority: null,
  grievance: null,
  siteId: null,
  interventionId: null,
}
const none = 'none'
type Props = { pcode: string; links: Linked; onChange: (links: Linked) => void }
type Named = { id: string; label: string }

export function LinkFields({ pcode, links, onChange }: Props) {
  const { actionPlan, askedAndGot, map } = useText()
  const words = actionPlan.form
  const here = { pcodes: pcode === '' ? undefined : [pcode] }
  const work = useQuery({ ...interventionsQuery(here), enabled: pcode !== '' }).data?.rows ?? []
  const sites = useQuery({ ...sitesQuery(here), enabled: pcode !== '' }).data?.rows ?? []
  const link = (part: Partial<Linked>) => onChange({ ...links, ...part })
  return (
    <div className={form.pair}>
      <Choice
        label={words.priority}
        nothing={words.priorityNone}
        value={links.priority}
        choices={priorities}
        onChange={(id) => link({ priority: priorities.find((each) => each.id === id)?.id ?? null })}
      />
      <Choice
        label={words.raisedBy}
        nothing={words.raisedByNone}
        value={links.raisedBy}
        choices={raisers.map((id) => ({ id, label: askedAndGot.by[id] }))}
        onChange={(id) => link({ raisedBy: raisers.find((each) => each === id) ?? null })}
      />
      <Choice
        label={words.grievance}
        nothing={words.grievanceNone}
        value={links.grievance}
        choices={grievances}
        onChange={(id) => link({ grievance: grievances.find((each) => each.id === id)?.id ?? null })}
      />
      <Choice
        label={words.intervention}
        nothing={words.interventionNone}
        value={links.interventionId}
        choices={work.map(({ interventionId, name }) => ({ id: interventionId, label: name }))}
        onChange={(id) => link({ interventionId: id })}
      />
      <Choice
        label={words.site}
        nothing={words.siteNone}
        value={links.siteId}
        choices={sites.map(({ siteId, state }) => ({
          id: siteId,
          label: words.building(siteId, map.siteStates[state]),
        }))}
        onChange={(id) => link({ siteId: id })}
      />
      <Field
        label={words.raisedOn}
        type="date"
        value={links.raisedOn ?? ''}
        onChange={(day) => link({ raisedOn: day === '' ? null : day })}
      />
    </div>
  )
}

type ChoiceProps = {
  label: string
  nothing: string
  value: string | null
  choices: readonly Named[]
  onChange: (id: string | null) => void
}
const Choice = ({ label, nothing, value, choices, onChange }: ChoiceProps) => (
  <Select
    label={label}
    value={value ?? none}
    choices={[{ id: none, label: nothing }, ...choices.map(({ id, label: name }) => ({ id, label: name }))]}
    onChange={(id) => onChange(id === none ? null : id)}
  />
)
