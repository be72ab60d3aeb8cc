// Where a rule looks, and who is told besides the inbox.
import { useQuery } from '@tanstack/react-query'
import type { AlertRules } from '#api/contract/alerts.ts'
import { distinctPlaceNames } from '#web/queries/name-of.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'
import { Select } from '#web/ui/select.tsx'
import { anyDistrict, type RuleDraft } from './rule-draft.ts'
import { TextInput } from './text-input.tsx'

type Props = { draft: RuleDraft; channels: AlertRules['channels']; onChange: (part: Partial<RuleDraft>) => void }
const offered = ['country', 'region', 'district'] as const

export function WhereAndWho({ draft, channels, onChange }: Props) {
  const words = useText().alerts.form
  const places = useQuery(placesQuery()).data?.rows ?? []
  const names = distinctPlaceNames(places)
  const choices = offered.flatMap((level) =>
    places
      .filter((place) => place.level === level)
      .map(({ pcode, name }) => ({ id: pcode, label: names.get(pcode) ?? name, section: words.levels[level] })),
  )
  return (
    <>
      <Select
        label={words.place}
        value={draft.place}
        choices={[{ id: anyDistrict, label: words.anyDistrict }, ...choices]}
        onChange={(place) => onChange({ place })}
      />
      <TextInput
        label={words.emails}
        value={draft.emails}
        inputMode="email"
        note={channels.email ? words.emailsNote : words.emailsOff}
        isDisabled={!channels.email && draft.emails === ''}
        onChange={(emails) => onChange({ emails })}
      />
      <TextInput
        label={words.webhook}
        value={draft.webhook}
        inputMode="url"
        note={channels.webhook ? words.webhookNote : words.webhookOff}
        isDisabled={!channels.webhook && draft.webhook === ''}
        onChange={(webhook) => onChange({ webhook })}
      />
    </>
  )
}
