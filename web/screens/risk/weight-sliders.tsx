// One slider a pillar; beside it what it then counts for of the whole.
import { type PillarWeights, pillarIds } from '#api/contract/risk-index.ts'
import { formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Slider } from '#web/ui/slider.tsx'
import style from './risk.module.css'
import { mostParts, type Weights, writeWeights } from './use-weights.ts'

type Props = {
  weights: Weights
  onMove: (written: string) => void
  onKeep: (written: string | undefined) => void
}

export function WeightSliders({ weights, onMove, onKeep }: Props) {
  const { risk } = useText()
  const { parts, shares } = weights
  /** All at zero would weigh nothing: the last one left stays at one. */
  const moved = (id: keyof PillarWeights, value: number) => {
    const next = { ...parts, [id]: value }
    return writeWeights(pillarIds.every((pillar) => next[pillar] === 0) ? { ...next, [id]: 1 } : next)
  }
  return (
    <section className={style.weights} aria-labelledby="weights-title">
      <h2 id="weights-title">{risk.weights}</h2>
      <p className={style.note}>{risk.choice}</p>
      {pillarIds.map((id) => (
        <div key={id} className={style.weight} data-pillar={id}>
          <span>
            <span className={style.swatch} /> {risk.pillars[id]}
          </span>
          <span className={style.figure}>{risk.percent(formatPercent(shares[id]))}</span>
          <div className={style.slide}>
            <Slider
              label={risk.pillars[id]}
              values={[Math.min(mostParts, parts[id])]}
              min={0}
              max={mostParts}
              thumbLabels={[risk.weightOf(risk.pillars[id])]}
              words={() => risk.counts(formatPercent(shares[id]))}
              onChange={([value = 0]) => onMove(moved(id, value))}
              onChangeEnd={([value = 0]) => onKeep(moved(id, value))}
            >
              <span className={style.rail}>
                <span className={style.railed} style={{ width: `${(100 * parts[id]) / mostParts}%` }} />
              </span>
            </Slider>
          </div>
        </div>
      ))}
      <Button isDisabled={weights.isUsual} onPress={() => onKeep(undefined)}>
        {risk.usual}
      </Button>
    </section>
  )
}
