// What is watched and how far it may go: each measure shows the fields it has and no other.
import type { Catalogue } from '#api/contract/catalogue.ts'
import { incidentKind } from '#data/schema/incident.ts'
import { KindsPicker } from '#web/panels/kinds-picker.tsx'
import { useText } from '#web/text/use-text.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { Select } from '#web/ui/select.tsx'
import { everyone, periodWordOf, type RuleDraft } from './rule-draft.ts'
import { TextInput } from './text-input.tsx'

type Props = { draft: RuleDraft; catalogue: Catalogue | undefined; onChange: (part: Partial<RuleDraft>) => void }
const choicesOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([id, label]) => ({ id, label }))
const measures = ['share', 'rate', 'count', 'flag', 'overdue'] as const

export function ConditionFields({ draft, catalogue, onChange }: Props) {
  const { alerts, map } = useText()
  const words = alerts.form
  const { measure } = draft
  const isIncidents = measure === 'rate' || measure === 'count'
  const isJudged = measure === 'share' || isIncidents
  const groups = catalogue?.groupings.flatMap(({ id: grouping, groups: of }) =>
    of.map((group) => {
      const id = `${grouping}:${group}`
      return { id, label: map.filters.groups[id] ?? id, section: map.filters.groupings[grouping] ?? grouping }
    }),
  )
  return (
    <>
      <TextInput
        label={words.name}
        value={draft.name}
        placeholder={words.nameExample}
        onChange={(name) => onChange({ name })}
      />
      <Select
        label={words.measure}
        value={measure}
        choices={measures.map((id) => ({ id, label: words.measures[id] }))}
        onChange={(id) => onChange({ measure: measures.find((each) => each === id) ?? measure })}
      />
      {measure === 'share' ? (
        <>
          <Select
            label={words.indicator}
            value={draft.indicator}
            placeholder={map.filters.nothingAsked}
            choices={(catalogue?.indicators ?? [])
              .filter(({ held }) => held)
              .map(({ id, label, theme }) => ({ id, label, section: map.filters.themes[theme] }))}
            onChange={(indicator) => onChange({ indicator })}
          />
          <Select
            label={words.group}
            value={draft.group}
            choices={[{ id: everyone, label: words.everyone }, ...(groups ?? [])]}
            onChange={(group) => onChange({ group })}
          />
        </>
      ) : null}
      {isIncidents ? (
        <>
          <KindsPicker
            kinds={draft.kinds.flatMap((kind) => incidentKind.safeParse(kind).data ?? [])}
            catalogue={catalogue}
            onChange={(kinds) => onChange({ kinds: kinds ?? [] })}
          />
          <Select
            label={words.pace}
            value={draft.pace}
            choices={choicesOf(words.paces)}
            onChange={(pace) => onChange({ pace })}
          />
        </>
      ) : null}
      {measure === 'flag' ? (
        <Select
          label={words.state}
          value={draft.state}
          choices={choicesOf(words.states)}
          onChange={(state) => onChange({ state })}
        />
      ) : (
        <>
          {measure === 'overdue' ? null : (
            <Select
              label={words.side}
              value={draft.side}
              choices={choicesOf(words.sides)}
              onChange={(side) => onChange({ side })}
            />
          )}
          <TextInput
            label={words.threshold[measure]}
            value={draft.threshold}
            inputMode="decimal"
            onChange={(threshold) => onChange({ threshold })}
          />
        </>
      )}
      <Select
        label={words.periods}
        value={draft.periods}
        choices={Array.from({ length: 6 }, (_, i) => {
          const count = i + 1
          return { id: String(count), label: words.periodsOf[periodWordOf(draft)](count) }
        })}
        onChange={(periods) => onChange({ periods })}
      />
      {isJudged ? (
        <RadioGroup
          label={words.judgedBy}
          value={draft.judgedBy}
          choices={(['interval', 'point'] as const).map((id) => ({
            id,
            label: words.judgements[id],
            note: words.judgementNotes[id],
          }))}
          onChange={(judgedBy) => onChange({ judgedBy })}
        />
      ) : null}
    </>
  )
}
