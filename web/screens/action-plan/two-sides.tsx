// The two sides of a plan: what communities asked for, and who provides: promises, posts, patrols, and how long they take.
import { useQuery } from '@tanstack/react-query'
import type { Providers } from '#api/contract/providers.ts'
import { type PlanAsked, providersQuery } from '#web/queries/commitments.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import { useClockWords } from './clock-words.ts'
import { ProviderRow } from './provider-row.tsx'
import { Sideways } from './sideways.tsx'

export function TwoSides({ asked }: { asked: PlanAsked }) {
  const { frame } = useText()
  const answer = useQuery(providersQuery(asked))
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 6 }}>
      {(told) => (
        <>
          <Demand told={told} />
          <Supply told={told} />
        </>
      )}
    </Answer>
  )
}

const Headings = ({ columns }: { columns: Readonly<Record<string, string>> }) => (
  <thead>
    <tr>
      {Object.entries(columns).map(([id, label]) => (
        <th key={id} scope="col">
          {label}
        </th>
      ))}
    </tr>
  </thead>
)

function Demand({ told }: { told: Providers }) {
  const { sides: words } = useText().actionPlan
  const clock = useClockWords()
  return (
    <section className={page.section} aria-labelledby="plan-demand">
      <h2 id="plan-demand">{words.demand}</h2>
      <p className={page.note}>{words.demandNote}</p>
      {told.demand.length === 0 ? (
        <p>{words.noDemand}</p>
      ) : (
        <>
          <p>
            {words.demandClock(clock(told.demandToPromise))} <HowLink of={words.demand} method="provider-clock" />
          </p>
          <Sideways labelledBy="plan-demand">
            <table>
              <Headings columns={words.columns} />
              <tbody>
                {told.demand.map(({ raisedBy, priority, label, districts, promised, overdue, got }) => (
                  <tr key={`${raisedBy} ${priority}`}>
                    <th scope="row">{words.wish(label, raisedBy)}</th>
                    {[districts, promised, overdue, got].map((count, column) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change their order
                      <td key={column} data-number="">
                        {formatCount(count)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Sideways>
        </>
      )}
    </section>
  )
}

function Supply({ told }: { told: Providers }) {
  const { sides: words } = useText().actionPlan
  const clock = useClockWords()
  return (
    <section className={page.section} aria-labelledby="plan-supply">
      <h2 id="plan-supply">{words.supply}</h2>
      <p className={page.note}>{words.supplyNote}</p>
      {told.providers.length === 0 ? (
        <p>{words.noSupply}</p>
      ) : (
        <>
          <p>
            {words.doneClock(clock(told.toDone))} <HowLink of={words.supply} method="provider-clock" />
          </p>
          <Sideways labelledBy="plan-supply">
            <table>
              <Headings columns={words.providerColumns} />
              <tbody>
                {told.providers.map((provider) => (
                  <ProviderRow key={provider.name} provider={provider} />
                ))}
              </tbody>
            </table>
          </Sideways>
        </>
      )}
      {told.raisedUnknown === 0 ? null : <p className={page.note}>{words.raisedUnknown(told.raisedUnknown)}</p>}
      {told.workOfNobody === 0 ? null : <p className={page.note}>{words.workOfNobody(told.workOfNobody)}</p>}
    </section>
  )
}
