// Asks once more before somebody is signed out everywhere, disabled, or erased.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PersonRow } from '#api/contract/people.ts'
import { changePerson, endSessions, erasePerson } from '#web/queries/people.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './people.module.css'

export type Asked = { row: PersonRow; what: 'disable' | 'end' | 'erase' }

export function AskFirst({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const { people: words } = useText().accounts
  const cache = useQueryClient()
  const doing = useMutation({
    mutationFn: async ({ row: { personId, role, area, ceiling }, what }: Asked) => {
      if (what === 'end') return endSessions(personId)
      return what === 'erase' ? erasePerson(personId) : changePerson({ personId, role, area, ceiling, disabled: true })
    },
    onSuccess: async () => {
      onClose()
      await cache.invalidateQueries({ queryKey: ['people'] })
    },
  })
  const what = asked?.what ?? 'disable'
  const name = asked?.row.name ?? (asked?.row.note || words.nameless)
  return (
    <Dialog title={words.ask[what](name)} isOpen={asked !== null} onClose={onClose}>
      <p>{words.ask[`${what}Detail`]}</p>
      {doing.error === null ? null : <ProblemNote error={doing.error} />}
      <div className={style.buttons}>
        <Button isDisabled={doing.isPending} onPress={() => asked !== null && doing.mutate(asked)}>
          {words[what]}
        </Button>
        <Button look="primary" onPress={onClose}>
          {words.ask.keep}
        </Button>
      </div>
    </Dialog>
  )
}
