// What a district's risk index is made of: each pillar's place on the scale, its weight and its points, and what was measured behind.
import { pillarIds, type RiskRow } from '#api/contract/risk-index.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import { roundTogether } from '#web/text/round-together.ts'
import { sayingRiskRange } from '#web/text/saying-risk.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './risk-parts.module.css'

type Component = RiskRow['pillars'][number]['components'][number]

type Props = {
  row: RiskRow
  /** Points by pillar and weights scaled to 1, where others than the answer's are tried. */
  parts?: readonly (number | null)[] | undefined
  weights?: readonly number[]
}

export function RiskParts({ row, parts, weights }: Props) {
  const { risk } = useText()
  const points = roundTogether(
    row.pillars.map((pillar, p) =>
      parts === undefined ? (pillar.contribution?.conservative ?? null) : (parts[p] ?? null),
    ),
  )
  const total = points.reduce<number>((sum, point) => sum + (point ?? 0), 0)
  const present = pillarIds.map((_, p) => (row.pillars[p]?.score == null ? 0 : (weights?.[p] ?? 0)))
  const held = present.reduce((sum, weight) => sum + weight, 0)
  const weightOf = (p: number) =>
    weights === undefined ? (row.pillars[p]?.weight ?? null) : held === 0 ? null : (present[p] ?? 0) / held
  return (
    <table className={style.parts}>
      <caption className="only-heard">{risk.partsOf(row.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{risk.pillar}</th>
          <th scope="col">{risk.onScale}</th>
          <th scope="col">{risk.weight}</th>
          <th scope="col">{risk.pointsColumn}</th>
        </tr>
      </thead>
      <tbody>
        {row.pillars.map((pillar, p) => (
          <tr key={pillar.id} data-pillar={pillar.id}>
            <th scope="row">
              <span className={style.swatch} /> {risk.pillars[pillar.id]}
              <ul>
                {pillar.components.map((component) => (
                  <li key={component.id}>
                    <Measured component={component} />
                  </li>
                ))}
              </ul>
            </th>
            <td>{pillar.score === null ? '–' : formatCount(pillar.score)}</td>
            <td>{pillar.score === null ? '–' : `${formatPercent(weightOf(p) ?? 0)} %`}</td>
            <td>{points[p] == null ? '–' : points[p].toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
      {row.score === null && parts === undefined ? null : (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3} className={style.total}>
              {risk.sum}
            </th>
            <td className={style.total} data-testid="sum">
              {total.toFixed(1)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Measured({ component }: { component: Component }) {
  const { risk } = useText()
  const { id, value, lo, hi, score, reason } = component
  return (
    <>
      {risk.indicators[id]}:{' '}
      {value === null
        ? risk.reason(reason)
        : risk.measured(sayingRiskRange(id, value, lo, hi), score === null ? null : formatCount(score))}
    </>
  )
}
