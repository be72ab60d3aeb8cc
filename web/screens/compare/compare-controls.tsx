// What is compared and when: incidents by months, answers wave by wave.
import type { Catalogue } from '#api/contract/catalogue.ts'
import { type Changes, comparedThing, comparedThings } from '#api/contract/changes.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import { addMonths } from '#data/schema/period.ts'
import { FilterForm } from '#web/panels/filter-form.tsx'
import { PeriodFields } from '#web/panels/period-fields.tsx'
import { useText } from '#web/text/use-text.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './compare.module.css'
import type { CompareState } from './use-compare-state.ts'

type Props = {
  told: Changes
  catalogue: Catalogue | undefined
  places: readonly PlaceRow[]
  state: CompareState
}

export function CompareControls({ told, catalogue, places, state: { asked, change } }: Props) {
  const { compare } = useText()
  return (
    <div className={`${style.controls} not-printed`}>
      <Select
        label={compare.of}
        value={told.of}
        choices={comparedThings.map((id) => ({ id, label: compare.things[id] }))}
        // A wave is seldom in the months that incidents were compared in, and the other way round.
        onChange={(id) =>
          change({
            of: comparedThing.safeParse(id).data,
            from: undefined,
            to: undefined,
            baseFrom: undefined,
            baseTo: undefined,
            classes: undefined,
            breaks: undefined,
          })
        }
      />
      {told.of === 'answers' ? (
        <Waves told={told} waves={catalogue?.waves ?? []} onChange={change} />
      ) : (
        <>
          <fieldset className={style.side}>
            <legend>{compare.before}</legend>
            <PeriodFields
              first={catalogue?.firstMonth ?? null}
              last={addMonths(told.from, -1)}
              from={told.base.from}
              to={told.base.to}
              onChange={({ from, to }) => change({ from: told.from, to: told.to, baseFrom: from, baseTo: to })}
            />
          </fieldset>
          <fieldset className={style.side}>
            <legend>{compare.now}</legend>
            <PeriodFields
              first={addMonths(told.base.to, 1)}
              last={catalogue?.lastMonth ?? null}
              from={told.from}
              to={told.to}
              onChange={({ from, to }) => change({ from, to, baseFrom: told.base.from, baseTo: told.base.to })}
            />
          </fieldset>
        </>
      )}
      <FilterForm
        filters={asked}
        catalogue={catalogue}
        places={places}
        offered={told.of === 'answers' ? ['region', 'indicator', 'group'] : ['region', 'kinds']}
        onChange={change}
      />
    </div>
  )
}

type WavesProps = { told: Changes; waves: Catalogue['waves']; onChange: CompareState['change'] }

/** A wave is asked for by the month it ended in. */
function Waves({ told, waves, onChange }: WavesProps) {
  const { compare } = useText()
  const inOrder = waves.map((wave) => ({ ...wave, month: wave.endedOn.slice(0, 7) }))
  const lastIn = (from: string, to: string) =>
    inOrder
      .filter(({ month }) => month >= from && month <= to)
      .sort(byMonth)
      .at(-1)
  const [then, since] = [lastIn(told.base.from, told.base.to), lastIn(told.from, told.to)]
  const compared = (base: string, now: string) => onChange({ from: now, to: now, baseFrom: base, baseTo: base })
  const choose = (label: string, chosen: string | undefined, isLater: boolean) => (
    <Select
      label={label}
      value={chosen ?? ''}
      choices={inOrder
        .filter(({ month }) => (isLater ? month > told.base.to : month < told.from))
        .map(({ month, label: id }) => ({ id: month, label: id }))}
      onChange={(month) =>
        isLater ? compared(then?.month ?? told.base.to, month) : compared(month, since?.month ?? told.to)
      }
    />
  )
  return (
    <>
      {choose(compare.wave.before, then?.month, false)}
      {choose(compare.wave.now, since?.month, true)}
    </>
  )
}
const byMonth = (a: { month: string }, b: { month: string }): number => (a.month < b.month ? -1 : 1)
