// One piece of work at an address of its own: its verdict, how it was agreed to judge it, what else was chosen, and all evidence.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Evaluation } from '#api/contract/evaluation.ts'
import { evaluationQuery } from '#web/queries/evaluations.ts'
import { useSession } from '#web/queries/session.ts'
import { filtersOf } from '#web/search/filter-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { HowLink } from '#web/ui/how-link.tsx'
import page from '#web/ui/page.module.css'
import style from './evaluation.module.css'
import { Numbers } from './evidence.tsx'
import { JudgedWork } from './judged-work.tsx'
import { LockForm } from './lock-form.tsx'
import { Agreed, Otherwise } from './plans.tsx'
import { CorrectWork } from './register/correct-work.tsx'
import { Voices } from './voices.tsx'

const route = getRouteApi('/did-it-work')

export function OneWork({ interventionId }: { interventionId: string }) {
  const { evaluation: words, frame } = useText()
  const answer = useQuery(evaluationQuery(interventionId, filtersOf(route.useSearch())))
  return (
    <div className={page.page}>
      <header className={page.section}>
        <p className="not-printed">
          <Link to="/did-it-work" search={(kept) => ({ ...kept, intervention: undefined })}>
            {words.all}
          </Link>
        </p>
        <h1>
          {words.title} <HowLink of={words.title} method="evaluation" />
        </h1>
      </header>
      <Answer of={answer} coming={{ words: frame.loading, lines: 12 }}>
        {(told) => <Judged told={told} />}
      </Answer>
    </div>
  )
}

function Judged({ told }: { told: Evaluation }) {
  const { evaluation: words } = useText()
  const mayDecide = useSession()?.may.decide === true
  return (
    <>
      <ol className={page.cards}>
        <JudgedWork row={told.row} heading="h2">
          <Agreed row={told.row} />
          <CorrectWork interventionId={told.row.interventionId} pcode={told.row.pcode} />
        </JudgedWork>
      </ol>
      <section className={page.section} aria-labelledby="evidence">
        <h2 id="evidence">{words.how}</h2>
        <div className={style.evidence}>
          <Numbers told={told} />
          <Voices voices={told.voices} />
        </div>
      </section>
      <Otherwise otherwise={told.otherwise} />
      {mayDecide ? <LockForm row={told.row} /> : null}
    </>
  )
}
