// Each grievance's share in the last wave with its range, and where it stood before; heaviest first.
import type { District } from '#api/contract/district.ts'
import { formatShare, monthOf } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { ShareRanges } from '#web/ui/charts/share-ranges.tsx'
import { FigureLink } from '../figures/figure-link.tsx'
import { useFigure } from '../figures/use-figure.ts'
import style from './panel.module.css'
import { Section } from './section.tsx'

export function WhatTheyComplainOf({ district }: { district: District }) {
  const { complain, feel } = useText().panel
  const open = useFigure()
  const { asked } = district.row.grievance
  const rows = [...district.grievances]
    .sort((a, b) => (b.estimate.value ?? -1) - (a.estimate.value ?? -1))
    .map((g) => ({ id: g.grievance, label: g.label, estimate: g.estimate, previous: g.previous }))
  const heaviest = rows.find((r) => r.estimate.value !== null)
  const otherwise = district.grievances.filter((g) => g.askedOtherwise.length > 0)
  const isMeasured = heaviest !== undefined
  return (
    <Section
      title={complain.title}
      method="grievances"
      figure={
        heaviest === undefined ? null : (
          <FigureLink id="complaint" pcode={district.row.pcode} part={heaviest.id}>
            {complain.heaviest(heaviest.label, formatShare(heaviest.estimate))}
          </FigureLink>
        )
      }
    >
      {() =>
        isMeasured ? (
          <>
            <ShareRanges
              label={complain.chart}
              rows={rows}
              onPress={(part) => open({ id: 'complaint', pcode: district.row.pcode, part })}
            />
            <p className={style.key}>
              ● {complain.now} · ○ {complain.before}
            </p>
            {otherwise.length === 0 ? null : (
              <p className={style.note}>{complain.askedOtherwise(otherwise.map(({ label }) => label))}</p>
            )}
          </>
        ) : (
          <p className={style.none}>{asked === null ? complain.nobody : feel.since(monthOf(asked))}</p>
        )
      }
    </Section>
  )
}
