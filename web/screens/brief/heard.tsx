// Who was asked: against who lives there, who is missing altogether, and how many came to consultations.
import type { ParticipationRow } from '#api/contract/participation.ts'
import { formatCount } from '#web/text/format.ts'
import { namesOfMissing, sayingSilence } from '#web/text/saying-people.ts'
import { useText } from '#web/text/use-text.tsx'
import { AskedBars } from '#web/ui/charts/asked-bars.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

type Props = {
  heard: ParticipationRow | null
  consulted: { meetings: number; people: number; women: number }
  /** Districts never asked, by name. */
  silent?: readonly string[]
}
/** One of each split, and the young: a briefing has no room for every age. */
const told = ['sex:female', 'sex:male', 'age:15-24', 'minority:minority', 'displacement:displaced']
const mostNamed = 6

export function Heard({ heard, consulted, silent = [] }: Props) {
  const text = useText()
  const { panel, map, people, brief } = text
  const { asked } = panel
  const missing = heard === null ? [] : namesOfMissing(heard, text)
  const over: Partial<Record<string, string>> = { amber: people.heard.over, red: people.heard.farOver }
  const rows = (heard?.groups ?? [])
    .map((group) => ({ ...group, id: `${group.grouping}:${group.group}` }))
    .filter(({ id }) => told.includes(id))
    .map(({ id, sampleShare, populationShare, ratio, badge }) => ({
      id,
      label: map.filters.groups[id] ?? id,
      sampleShare,
      populationShare,
      note: ratio !== null && ratio > 1 ? (over[badge] ?? asked.badges[badge]) : asked.badges[badge],
      isShort: badge === 'amber' || badge === 'red' || badge === 'nobody',
    }))
  return (
    <Section title={asked.title}>
      {heard === null ? (
        <p className={style.none}>{asked.nobody}</p>
      ) : (
        <p className={style.lead}>
          {`${people.badges[heard.badge]}; ${sayingSilence(heard, text)}`}
          {missing.length === 0 ? '' : `; ${people.heard.missing(missing.join(', '))}`}
        </p>
      )}
      {rows.length === 0 ? null : (
        <>
          <AskedBars label={asked.chart} rows={rows} />
          <p className={style.note}>{asked.legend}</p>
        </>
      )}
      {silent.length === 0 ? null : (
        <p className={style.note}>
          {brief.heard.neverAsked(silent.slice(0, mostNamed), Math.max(0, silent.length - mostNamed))}
        </p>
      )}
      <p className={style.note}>
        {consulted.meetings === 0
          ? brief.heard.notConsulted
          : brief.heard.consulted(consulted.meetings, formatCount(consulted.people), formatCount(consulted.women))}
      </p>
    </Section>
  )
}
