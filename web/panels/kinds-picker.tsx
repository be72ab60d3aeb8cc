// Which kinds of incident count; none chosen means all.
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Label } from 'react-aria-components/Label'
import { Popover } from 'react-aria-components/Popover'
import type { Catalogue } from '#api/contract/catalogue.ts'
import { type IncidentKind, incidentKind } from '#data/schema/incident.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import select from '#web/ui/select.module.css'
import style from './rail.module.css'

type Props = {
  kinds: readonly IncidentKind[]
  catalogue: Catalogue | undefined
  onChange: (kinds: IncidentKind[] | undefined) => void
}
const isKind = (id: string): id is IncidentKind => incidentKind.safeParse(id).success

export function KindsPicker({ kinds, catalogue, onChange }: Props) {
  const { filters } = useText().map
  const held = catalogue?.incidentKinds.filter((k) => k.records > 0 || kinds.some((chosen) => chosen === k.id)) ?? []
  const [first] = kinds
  const words =
    first === undefined
      ? filters.allKinds
      : kinds.length === 1
        ? (held.find((k) => k.id === first)?.label ?? first)
        : filters.someKinds(kinds.length)
  return (
    <div className={select.select}>
      <Label className={select.label ?? ''}>{filters.kinds}</Label>
      <DialogTrigger>
        <AriaButton className={select.trigger ?? ''} aria-label={`${filters.kinds}: ${words}`}>
          <span className={select.value}>{words}</span>
          <span aria-hidden="true" className={select.arrow} />
        </AriaButton>
        <Popover className={select.popover ?? ''} offset={4}>
          <Dialog className={style.kinds ?? ''} aria-label={filters.kinds}>
            <CheckboxGroup
              label={filters.kinds}
              labelHidden
              value={kinds}
              choices={held.map((k) => ({ id: k.id, label: k.label, note: formatCount(k.records) }))}
              onChange={(ids) => onChange(ids.length === 0 ? undefined : ids.filter(isKind))}
            />
            <Button look="quiet" onPress={() => onChange(undefined)}>
              {filters.allKinds}
            </Button>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
