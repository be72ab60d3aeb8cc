// What people complain of: the largest grievances with their ranges, where they stood before, and how many more there are.
import type { District } from '#api/contract/district.ts'
import { useText } from '#web/text/use-text.tsx'
import { ShareRanges } from '#web/ui/charts/share-ranges.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

/** What a third of a column holds. */
const most = 5

export function Complained({ grievances }: { grievances: District['grievances'] }) {
  const { panel, brief } = useText()
  const { complain } = panel
  const rows = [...grievances]
    .sort((a, b) => (b.estimate.value ?? -1) - (a.estimate.value ?? -1))
    .map(({ grievance, ...told }) => ({ id: grievance, ...told }))
  const rest = rows.length - most
  return (
    <Section title={complain.title}>
      {rows.length === 0 ? (
        <p className={style.none}>{complain.nobody}</p>
      ) : (
        <>
          <ShareRanges label={complain.chart} rows={rows.slice(0, most)} />
          <p className={style.note}>
            ● {complain.now} · ○ {complain.before}
            {rest > 0 ? ` · ${brief.moreGrievances(rest)}` : ''}
          </p>
        </>
      )}
    </Section>
  )
}
