// Where, and up to which sensitivity, a token is told exactly where things are.
import { useQuery } from '@tanstack/react-query'
import type { TokenRequest } from '#api/contract/tokens.ts'
import { sensitivities, sensitivity } from '#data/schema/sensitivity.ts'
import { placesQuery } from '#web/queries/places.ts'
import { useText } from '#web/text/use-text.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './tokens.module.css'

export type Reach = Pick<TokenRequest, 'area' | 'ceiling'>

const everywhere = ''

export function ReachFields({ reach, onChange }: { reach: Reach; onChange: (reach: Reach) => void }) {
  const words = useText().tokens.form
  const rows = useQuery(placesQuery()).data?.rows ?? []
  const named = (level: string) =>
    rows.flatMap(({ pcode, name, level: of }) => (of === level ? [{ id: pcode, label: name }] : []))
  return (
    <div className={style.pair}>
      <div>
        <Select
          label={words.area}
          value={reach.area?.[0] ?? everywhere}
          choices={[{ id: everywhere, label: words.everywhere }, ...named('region'), ...named('district')]}
          onChange={(id) => onChange({ ...reach, area: id === everywhere ? null : [id] })}
        />
        <p className={style.hint}>{words.areaNote}</p>
      </div>
      <Select
        label={words.ceiling}
        value={reach.ceiling}
        choices={sensitivities.map((id) => ({ id, label: words.ceilings[id] }))}
        onChange={(id) => onChange({ ...reach, ceiling: sensitivity.catch('severe').parse(id) })}
      />
    </div>
  )
}
