// What the marks mean, drawn as the map draws them, with how many districts bear each. Says nothing the marks do not.
import { useText } from '#web/text/use-text.tsx'
import { HowWords } from '#web/ui/how-link.tsx'
import { Swatch, swatchInk } from '#web/ui/swatch.tsx'
import type { ToldClasses } from './classing.ts'
import style from './legend.module.css'
import type { Legend as LegendModel, LegendSwatch } from './marks.ts'
import type { MapPalette } from './palette.ts'

const Entry = ({ entry, palette }: { entry: LegendSwatch; palette: MapPalette }) => (
  <li className={style.entry} data-none={entry.count === 0}>
    <Swatch fill={entry.fill} pattern={entry.pattern} outline={entry.outline} ink={swatchInk(palette)} />
    <span>{entry.label}</span>
    {entry.count === null ? null : <span className={style.count}>{entry.count}</span>}
  </li>
)

const Scale = ({ entries }: { entries: readonly LegendSwatch[] }) => (
  <ol className={style.scale}>
    {entries.map((e) => (
      <li key={`${e.label}${e.fill}`} className={style.step}>
        <span className={style.many}>{e.count}</span>
        <span className={`${style.block} drawn`} style={{ background: e.fill ?? 'transparent' }} />
        <span className={style.bound}>{e.label}</span>
      </li>
    ))}
  </ol>
)

function Bivariate({ entries }: { entries: readonly LegendSwatch[] }) {
  const { legend } = useText().map
  return (
    <div className={style.square}>
      <span className={style.up}>{legend.violenceAxis} →</span>
      <div className={style.cells}>
        {[2, 1, 0].flatMap((violence) =>
          [0, 1, 2].map((grievance) => {
            const cell = entries[violence * 3 + grievance]
            return (
              <span
                key={`${violence}${grievance}`}
                className={`${style.cell} drawn`}
                style={{ background: cell?.fill ?? '' }}
              >
                <span data-strong={violence + grievance > 2}>{cell?.count === 0 ? '' : cell?.count}</span>
              </span>
            )
          }),
        )}
      </div>
      <span className={style.across}>{legend.grievanceAxis} →</span>
    </div>
  )
}

function HowParted({ told: { wish, isFewer } }: { told: ToldClasses }) {
  const {
    classes: words,
    legend: { how },
  } = useText().map
  if (wish === null) return null
  return (
    <p className={style.note}>
      {[words.told[wish.by], ...(isFewer ? [words.fewer] : [])].join('; ')}{' '}
      <HowWords of={words.open} method="map-classes">
        {how}
      </HowWords>
    </p>
  )
}

export type LegendProps = { legend: LegendModel; palette: MapPalette }

export function Legend({ legend, palette }: LegendProps) {
  const text = useText()
  return (
    <div className={style.legend}>
      <h2 className={style.title}>
        {legend.title}{' '}
        <HowWords of={legend.title} method={legend.method} className={style.how ?? ''}>
          {text.map.legend.how}
        </HowWords>
      </h2>
      <div className={style.body} data-look={legend.look}>
        {legend.look === 'bivariate' ? <Bivariate entries={legend.ramp} /> : null}
        {legend.look === 'scale' ? <Scale entries={legend.ramp} /> : null}
        {legend.look === 'list' ? (
          <ul className={style.columns}>
            {legend.ramp.map((e) => (
              <Entry key={e.label} entry={e} palette={palette} />
            ))}
          </ul>
        ) : null}
        {legend.beside.length === 0 ? null : (
          <ul className={style.list}>
            {legend.beside.map((e) => (
              <Entry key={e.label} entry={e} palette={palette} />
            ))}
          </ul>
        )}
      </div>
      {legend.classes === undefined ? null : <HowParted told={legend.classes} />}
      {legend.note === undefined ? null : <p className={style.note}>{legend.note}</p>}
    </div>
  )
}
