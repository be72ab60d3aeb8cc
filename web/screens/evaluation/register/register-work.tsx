// "Register work": the button, and the form in the address, begun with what a commitment or some buildings already say.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { newUuid } from '#web/field/uuid.ts'
import { useKeeping } from '#web/panels/keep-buttons.tsx'
import { commitmentHistoryQuery } from '#web/queries/commitments.ts'
import { registerIntervention } from '#web/queries/interventions.ts'
import { useSession } from '#web/queries/session.ts'
import { sitesQuery } from '#web/queries/sites.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { draftFromCommitment, draftFromSites, emptyDraft, type RegisterDraft } from './register-draft.ts'
import { RegisterForm } from './register-form.tsx'

const route = getRouteApi('/did-it-work')

export function RegisterWork() {
  const { register: words } = useText()
  const { register, commitment, sites } = route.useSearch()
  const navigate = route.useNavigate()
  if (useSession()?.may.plan !== true) return null
  const open = (isOpen: boolean) =>
    void navigate({
      search: (kept) => ({ ...kept, register: isOpen ? 'new' : undefined, commitment: undefined, sites: undefined }),
    })
  return (
    <div className="not-printed">
      <Button look="primary" onPress={() => open(true)}>
        {words.title}
      </Button>
      <Dialog title={words.title} isOpen={register === 'new'} onClose={() => open(false)}>
        {commitment !== undefined ? (
          <FromCommitment commitmentId={commitment} onCancel={() => open(false)} />
        ) : sites !== undefined ? (
          <FromSites siteIds={sites} onCancel={() => open(false)} />
        ) : (
          <Registering begun={emptyDraft} onCancel={() => open(false)} />
        )}
      </Dialog>
    </div>
  )
}

function FromCommitment({ commitmentId, onCancel }: { commitmentId: string; onCancel: () => void }) {
  const { frame } = useText()
  const answer = useQuery(commitmentHistoryQuery(commitmentId, {}))
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
      {({ row }) => <Registering begun={draftFromCommitment(row)} onCancel={onCancel} />}
    </Answer>
  )
}

function FromSites({ siteIds, onCancel }: { siteIds: readonly string[]; onCancel: () => void }) {
  const { frame } = useText()
  const answer = useQuery(sitesQuery({}))
  return (
    <Answer of={answer} coming={{ words: frame.loading, lines: 8 }}>
      {({ rows }) => (
        <Registering
          begun={draftFromSites(rows.filter(({ siteId }) => siteIds.includes(siteId)))}
          onCancel={onCancel}
        />
      )}
    </Answer>
  )
}

/** What is kept opens at its own address: there it can be agreed how it will be judged. */
function Registering({ begun, onCancel }: { begun: RegisterDraft; onCancel: () => void }) {
  const { pcodes = [] } = route.useSearch()
  const navigate = route.useNavigate()
  const [id] = useState(newUuid)
  const keeping = useKeeping(registerIntervention, ({ uuid }) => {
    void navigate({
      search: (kept) => ({ ...kept, register: undefined, commitment: undefined, sites: undefined, intervention: uuid }),
    })
  })
  const [only, ...others] = pcodes
  const pcode = begun.pcode === '' && only !== undefined && others.length === 0 ? only : begun.pcode
  return (
    <RegisterForm
      begun={{ ...begun, pcode }}
      keeping={keeping}
      onKeep={(intervention) => keeping.mutate({ id, intervention })}
      onCancel={onCancel}
    />
  )
}
