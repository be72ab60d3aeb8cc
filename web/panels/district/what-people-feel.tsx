// The chosen indicator over the waves, by group in the last, and everything else that was asked.
import type { District } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { formatCount, formatShare, monthOf } from '#web/text/format.ts'
import { sayingChange, sayingSmoothed } from '#web/text/saying-people.ts'
import { shownShare } from '#web/text/shown-share.ts'
import { useText } from '#web/text/use-text.tsx'
import { ShareWaves } from '#web/ui/charts/share-waves.tsx'
import { FigureLink } from '../figures/figure-link.tsx'
import { useFigure } from '../figures/use-figure.ts'
import style from './panel.module.css'
import { Section } from './section.tsx'
import { useHistory } from './use-history.ts'

type Props = { district: District; filters: Filters; indicatorLabel: string }

export function WhatPeopleFeel(asked: Props) {
  const { feel } = useText().panel
  const { pcode, perception } = asked.district.row
  const figure = (
    <>
      {asked.indicatorLabel}:{' '}
      <FigureLink id="perception" pcode={pcode}>
        {formatShare(perception)}
      </FigureLink>
    </>
  )
  return (
    <Section title={feel.title} method="perception" figure={figure}>
      {() => <Felt {...asked} />}
    </Section>
  )
}

/** Women and men are told among those the filter asks for. */
const whose = { everyone: [], women: ['sex:female'], men: ['sex:male'] } as const

function Felt({ district, filters, indicatorLabel }: Props) {
  const text = useText()
  const { panel, map, people } = text
  const { row, groups, indicators } = district
  const { waves } = useHistory(district, filters)
  const open = useFigure()
  const { perception, perceptionSmoothed, perceptionChange } = row
  const asked = indicators.find((i) => i.id === district.indicator)
  const [usual, wording] = [asked?.question ?? '', asked?.wording ?? null]
  const measured = waves.filter((w) => shownShare(w.estimate) !== null)
  return measured.length === 0 ? (
    <p className={style.none}>
      {row.perception.status === 'suppressed' || row.perception.precision === 'hidden'
        ? formatShare(row.perception)
        : row.perception.asked === null
          ? panel.feel.nobody
          : panel.feel.since(monthOf(row.perception.asked))}
    </p>
  ) : (
    <>
      <h4 className={style.figureTitle}>{panel.feel.byWave(indicatorLabel)}</h4>
      <ShareWaves
        label={panel.feel.chart(indicatorLabel)}
        lines={[
          {
            id: 'women',
            label: panel.feel.women,
            points: waves.map((w) => ({ at: w.endedOn, estimate: w.women })),
          },
          { id: 'men', label: panel.feel.men, points: waves.map((w) => ({ at: w.endedOn, estimate: w.men })) },
          {
            id: 'everyone',
            label: panel.feel.everyone,
            points: waves.map((w) => ({ at: w.endedOn, estimate: w.estimate })),
          },
        ]}
        onPress={(line, at) => {
          const month = at.slice(0, 7)
          const group = [...(filters.group ?? []), ...whose[line]]
          open({
            id: 'perception',
            pcode: row.pcode,
            within: { from: month, to: month, group: group.length === 0 ? undefined : group },
          })
        }}
      />
      <p className={style.figure}>
        <FigureLink id="perception" pcode={row.pcode}>
          {formatShare(row.perception)}
        </FigureLink>
        {row.perception.asked === null ? '' : `, ${panel.feel.asked(monthOf(row.perception.asked))}`}
      </p>
      <dl className={style.figures}>
        <div>
          <dt>{people.panel.steadied}</dt>
          <dd>
            <FigureLink id="perceptionSmoothed" pcode={row.pcode}>
              {sayingSmoothed(perceptionSmoothed, text)}
            </FigureLink>
          </dd>
        </div>
        <div>
          <dt>{people.panel.changed}</dt>
          <dd>
            <FigureLink id="perceptionChange" pcode={row.pcode}>
              {sayingChange(perceptionChange, text)}
            </FigureLink>
          </dd>
        </div>
        {perception.precision === null ? null : (
          <div>
            <dt>{people.panel.precise}</dt>
            <dd>
              {people.precisions[perception.precision]}
              {perception.n === null || perception.nEffective === null
                ? ''
                : `; ${people.panel.effective(formatCount(perception.n), formatCount(perception.nEffective))}`}
            </dd>
          </div>
        )}
      </dl>
      {wording !== null && wording !== usual ? (
        <p className={style.note}>{people.panel.wording(wording, usual)}</p>
      ) : usual === '' ? null : (
        <p className={style.note}>{people.panel.question(usual)}</p>
      )}
      <details className={style.details}>
        <summary>{panel.feel.groups}</summary>
        <dl className={style.figures}>
          {groups.map((g) => (
            <div key={`${g.grouping}:${g.group}`}>
              <dt>{map.filters.groups[`${g.grouping}:${g.group}`] ?? g.group}</dt>
              <dd>
                <FigureLink id="group" pcode={row.pcode} part={`${g.grouping}:${g.group}`}>
                  {formatShare(g.estimate)}
                </FigureLink>
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <details className={style.details}>
        <summary>{panel.feel.others}</summary>
        <dl className={style.figures}>
          {indicators.map((i) => (
            <div key={i.id}>
              <dt>{i.label}</dt>
              <dd>
                <FigureLink id="indicator" pcode={row.pcode} part={i.id}>
                  {formatShare(i.estimate)}
                </FigureLink>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
