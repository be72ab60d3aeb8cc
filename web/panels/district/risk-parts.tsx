// What a district's risk index is made of: points by pillar, and what was measured behind each.
import type { RiskRow } from '#api/contract/risk-index.ts'
import { formatPercent, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './panel.module.css'

type Component = RiskRow['pillars'][number]['components'][number]
const shares = new Set<Component['id']>([
  'grievance-share',
  'grievance-change',
  'safe-after-dark',
  'trust-police',
  'trust-courts',
])

const figure = ({ id, value, lo, hi }: Component): string | null => {
  if (value === null) return null
  const said = shares.has(id) ? (x: number) => `${formatPercent(x)} %` : formatRate
  return lo === null || hi === null ? said(value) : `${said(value)} (${said(lo)}–${said(hi)})`
}

/** `parts` where other weights than the answer's are tried. */
export function RiskParts({ row, parts }: { row: RiskRow; parts?: readonly (number | null)[] }) {
  const { risk } = useText()
  return (
    <dl className={style.figures}>
      {row.pillars.map((pillar, p) => {
        const points = parts === undefined ? pillar.contribution?.conservative : parts[p]
        return (
          <div key={pillar.id}>
            <dt>
              {risk.pillars[pillar.id]}
              {pillar.components.map((component) => (
                <p key={component.id} className={style.note}>
                  {risk.indicators[component.id]}: {figure(component) ?? risk.reason(component.reason)}
                </p>
              ))}
            </dt>
            <dd>{points == null ? '–' : risk.points(formatRate(points))}</dd>
          </div>
        )
      })}
    </dl>
  )
}
