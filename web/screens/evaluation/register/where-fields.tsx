// Where work is done: somewhere in a district, with buildings on record, or at a point somebody knows.
import type { SiteRow } from '#api/contract/sites.ts'
import { useText } from '#web/text/use-text.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import form from '#web/ui/field.module.css'
import { Field } from '#web/ui/field.tsx'
import { RadioGroup } from '#web/ui/radio-group.tsx'
import { type Choice, Select } from '#web/ui/select.tsx'
import style from './register.module.css'
import { type RegisterDraft, wheres } from './register-draft.ts'

type Props = {
  draft: RegisterDraft
  districts: readonly Choice[]
  sites: readonly SiteRow[]
  onChange: (part: Partial<RegisterDraft>) => void
}

export function WhereFields({ draft, districts, sites, onChange }: Props) {
  const { register: words, map } = useText()
  const { where } = draft
  return (
    <fieldset className={form.group}>
      <legend>{words.where}</legend>
      <Select
        label={words.district}
        value={draft.pcode}
        choices={districts}
        onChange={(pcode) => onChange({ pcode, siteIds: [] })}
      />
      <RadioGroup
        label={words.closer}
        value={where}
        choices={wheres.map((id) => ({ id, ...words.wheres[id] }))}
        onChange={(id) => onChange({ where: wheres.find((each) => each === id) ?? 'district' })}
      />
      {where !== 'buildings' ? null : sites.length === 0 ? (
        <p className={form.hint}>{words.noBuildings}</p>
      ) : (
        <div className={style.buildings}>
          <CheckboxGroup
            label={words.buildings}
            value={draft.siteIds}
            choices={sites.map(({ siteId, state }) => ({
              id: siteId,
              label: words.building(siteId, map.siteStates[state]),
            }))}
            onChange={(siteIds) => onChange({ siteIds })}
          />
        </div>
      )}
      {where !== 'point' ? null : (
        <div className={form.pair}>
          <Field label={words.lat} type="decimal" value={draft.lat} onChange={(lat) => onChange({ lat })} isRequired />
          <Field label={words.lng} type="decimal" value={draft.lng} onChange={(lng) => onChange({ lng })} isRequired />
        </div>
      )}
    </fieldset>
  )
}
