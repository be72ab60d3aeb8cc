// What people feel: the indicator over the waves, and in the last one for everybody, women and men, each with its interval and n.
import type { District } from '#api/contract/district.ts'
import type { ShareChange, ShareEstimate } from '#api/contract/estimates.ts'
import { formatShare, monthOf } from '#web/text/format.ts'
import { sayingChange } from '#web/text/saying-people.ts'
import { shownShare } from '#web/text/shown-share.ts'
import { useText } from '#web/text/use-text.tsx'
import { ShareWaves } from '#web/ui/charts/share-waves.tsx'
import style from './brief.module.css'
import { Section } from './section.tsx'

type Told = Pick<District, 'indicators' | 'indicator' | 'groups' | 'waves'>
type Props = { told: Told; waves: Told['waves']; perception: ShareEstimate | null; change: ShareChange | null }

export function Felt({ told, waves, perception, change }: Props) {
  const text = useText()
  const { panel, brief } = text
  const asked = told.indicators.find(({ id }) => id === told.indicator)
  const ofSex = (sex: string) =>
    told.groups.find(({ grouping, group }) => grouping === 'sex' && group === sex)?.estimate
  const label = asked?.label ?? ''
  const lines = [
    { id: 'women', label: panel.feel.women, points: waves.map((w) => ({ at: w.endedOn, estimate: w.women })) },
    { id: 'men', label: panel.feel.men, points: waves.map((w) => ({ at: w.endedOn, estimate: w.men })) },
    { id: 'everyone', label: panel.feel.everyone, points: waves.map((w) => ({ at: w.endedOn, estimate: w.estimate })) },
  ] as const
  const drawn = waves.filter(({ estimate }) => shownShare(estimate) !== null).length
  const rows = [
    { who: panel.feel.everyone, estimate: asked?.estimate ?? perception },
    { who: panel.feel.women, estimate: ofSex('female') },
    { who: panel.feel.men, estimate: ofSex('male') },
  ].flatMap(({ who, estimate }) => (estimate == null ? [] : [{ who, estimate }]))
  return (
    <Section title={panel.feel.title}>
      {rows.length === 0 || perception?.asked == null ? (
        <p className={style.none}>{panel.feel.nobody}</p>
      ) : (
        <>
          <p className={style.lead}>{`${label}, ${panel.feel.asked(monthOf(perception.asked))}`}</p>
          {drawn < 2 ? null : <ShareWaves label={panel.feel.chart(label)} lines={lines} />}
          <dl className={style.figures}>
            {rows.map(({ who, estimate }) => (
              <div key={who}>
                <dt>{who}</dt>
                <dd>{formatShare(estimate)}</dd>
              </div>
            ))}
          </dl>
          {change === null ? null : <p className={style.note}>{brief.since(sayingChange(change, text))}</p>}
        </>
      )}
    </Section>
  )
}
