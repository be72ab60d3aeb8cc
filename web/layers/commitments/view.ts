// What was promised and is overdue, by district; its marks lie on top.
import { planAsked } from '#web/layers/plan-asked.ts'
import { defineView } from '#web/layers/view.ts'
import { commitmentsQuery } from '#web/queries/commitments.ts'
import { districtsQuery } from '#web/queries/districts.ts'
import { paintCommitments } from './style.ts'

export const commitments = defineView({
  id: 'commitments',
  words: ({ plans }) => plans.view,
  needs: [],
  honours: ['region'],
  choices: [],
  overlays: ['overdue'],
  invites: ['dissent'],
  repeats: null,
  restsOn: [],
  asks: (question) => ({
    districts: districtsQuery(question.filters),
    commitments: commitmentsQuery(planAsked(question)),
  }),
  paint: paintCommitments,
})
