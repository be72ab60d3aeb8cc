// One statistic's facts, as its docstrings say them: folded, with what it is for and what it was compared with in sight.
import type { Statistic as StatisticFacts } from '#api/contract/methods.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Cases } from './cases.tsx'
import { Coded, Facts } from './facts.tsx'
import style from './methods.module.css'
import { Parameters } from './parameters.tsx'

export function Statistic({ statistic, isFirst }: { statistic: StatisticFacts; isFirst: boolean }) {
  const words = useText().methods.facts
  const { meaning, formula, notes, shape, units, gaps, throws, examples, sources, referenceCases } = statistic
  const values = referenceCases.filter(({ passed }) => passed).reduce((sum, c) => sum + c.values, 0)
  return (
    <details className={style.statistic} open={isFirst}>
      <summary>
        <span className={style.what}>
          <Coded text={meaning} />
        </span>
        <span className={style.compared} data-compared={values > 0}>
          {values > 0 ? words.compared(formatCount(values), referenceCases.length) : words.notCompared}
        </span>
      </summary>
      <dl className={style.facts}>
        <Facts title={words.formula} facts={formula} code />
        <Facts title={words.notes} facts={notes} />
        <Facts title={words.shape} facts={shape} />
        <Facts title={words.units} facts={units.map((text) => ({ of: '', text }))} />
        <Facts title={words.gaps} facts={gaps} />
        <Facts title={words.throws} facts={throws} />
        <Facts title={words.examples} facts={examples} code />
        <Parameters parameters={statistic.parameters} />
        <Facts title={words.sources} facts={sources.map((text) => ({ of: '', text }))} />
        <Cases cases={referenceCases} />
        <Facts
          title={words.file}
          facts={[{ of: '', text: `${statistic.file} · ${statistic.sections.map(words.section).join(', ')}` }]}
        />
      </dl>
    </details>
  )
}
