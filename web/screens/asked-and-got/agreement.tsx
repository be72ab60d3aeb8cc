// Two groups side by side: the sentence, and every district with what each asked for first and whether their orders agree.
import { Link } from '@tanstack/react-router'
import type { Agreement, AgreementOfTwo } from '#api/contract/asked-and-got.ts'
import { formatProbability, formatSigned } from '#web/text/format.ts'
import { type Text, useText } from '#web/text/use-text.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import style from './asked-and-got.module.css'

export function Agreements({ pairs }: { pairs: readonly AgreementOfTwo[] }) {
  const { askedAndGot: words } = useText()
  if (pairs.length === 0) return null
  const { title, lead } = words.agreement
  return (
    <section className={page.section} aria-labelledby="agreement">
      <h2 id="agreement">
        {title} <HowLink of={title} method="asked-and-got" />
      </h2>
      <p className={page.note}>{lead}</p>
      <ul className={page.cards}>
        {pairs.map((pair) => (
          <Pair key={`${pair.one} ${pair.other}`} pair={pair} />
        ))}
      </ul>
    </section>
  )
}

function Pair({ pair: { one, other, finding, agreement, districts } }: { pair: AgreementOfTwo }) {
  const text = useText()
  const { askedAndGot: words, say } = text
  const { columns, ...told } = words.agreement
  return (
    <li className={page.card} data-pair={`${one} ${other}`}>
      <p>{say(finding)}</p>
      {agreement.tau === null ? null : <p className={page.note}>{sayAgreement(agreement, text)}</p>}
      <details className={page.more}>
        <summary>{told.districts}</summary>
        <div className={style.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{columns.district}</th>
                <th scope="col">{words.by[one]}</th>
                <th scope="col">{words.by[other]}</th>
                <th scope="col">{columns.same}</th>
                <th scope="col">{columns.order}</th>
              </tr>
            </thead>
            <tbody>
              {districts.map(({ pcode, districtName, ones, others, differ, agreement: here }) => (
                <tr key={pcode} data-differ={differ}>
                  <th scope="row">
                    <Link to="/" search={(kept) => ({ ...kept, pcode })}>
                      {districtName ?? pcode}
                    </Link>
                  </th>
                  <td>{ones.join(', ')}</td>
                  <td>{others.join(', ')}</td>
                  <td>{differ ? told.differ : told.same}</td>
                  <td>{sayAgreement(here, text)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </li>
  )
}

function sayAgreement({ tau, p, wishes, reason }: Agreement, { askedAndGot: { agreement: words } }: Text): string {
  if (tau === null || p === null) return reason === 'constant' ? words.constant : words.tooFew(wishes)
  return words.tau(formatSigned(tau), formatProbability(p), wishes)
}
