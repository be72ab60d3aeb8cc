// Each grievance's share in the last wave with its range, and where it stood before; heaviest first.
import type { District } from '#api/contract/district.ts'
import { monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { ShareRanges } from '#web/ui/charts/share-ranges.tsx'
import style from './panel.module.css'
import { Section } from './section.tsx'

export function WhatTheyComplainOf({ district }: { district: District }) {
  const { complain, feel } = useText().panel
  const { asked } = district.row.grievance
  const rows = [...district.grievances]
    .sort((a, b) => (b.estimate.value ?? -1) - (a.estimate.value ?? -1))
    .map((g) => ({ id: g.grievance, label: g.label, estimate: g.estimate, previous: g.previous }))
  const isMeasured = rows.some((r) => r.estimate.value !== null)
  return (
    <Section title={complain.title} method="grievances">
      {isMeasured ? (
        <>
          <ShareRanges label={complain.chart} rows={rows} />
          <p className={style.key}>
            ● {complain.now} · ○ {complain.before}
          </p>
        </>
      ) : (
        <p className={style.none}>{asked === null ? complain.nobody : feel.since(monthOf(asked))}</p>
      )}
    </Section>
  )
}
