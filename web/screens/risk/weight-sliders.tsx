// One slider a pillar; the weights are kept in the address.
import { type PillarWeights, pillarIds } from '#api/contract/risk-index.ts'
import { formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Slider } from '#web/ui/slider.tsx'
import style from './risk.module.css'

type Props = {
  weights: PillarWeights
  onChange: (percents: PillarWeights) => void
  onUsual: () => void
}

export function WeightSliders({ weights, onChange, onUsual }: Props) {
  const { risk } = useText()
  const percents: PillarWeights = { ...weights }
  for (const id of pillarIds) percents[id] = Math.round(weights[id] * 100)
  return (
    <section className={style.weights} aria-labelledby="weights-title">
      <h2 id="weights-title">{risk.weights}</h2>
      <p className={style.note}>{risk.choice}</p>
      {pillarIds.map((id) => (
        <div key={id} className={style.weight} data-pillar={id}>
          <span>
            <span className={style.swatch} /> {risk.pillars[id]}
          </span>
          <span className={style.figure}>{risk.percent(formatPercent(weights[id]))}</span>
          <div className={style.slide}>
            <Slider
              label={risk.pillars[id]}
              values={[percents[id]]}
              min={0}
              max={100}
              thumbLabels={[risk.pillars[id]]}
              words={(value) => risk.percent(String(value))}
              onChange={([value = 0]) => {
                const next = { ...percents, [id]: value }
                if (pillarIds.some((pillar) => next[pillar] > 0)) onChange(next)
              }}
            />
          </div>
        </div>
      ))}
      <Button onPress={onUsual}>{risk.usual}</Button>
    </section>
  )
}
