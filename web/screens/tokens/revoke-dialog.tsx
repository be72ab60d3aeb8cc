// Asks once more before a token stops working.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TokenRow } from '#api/contract/tokens.ts'
import { revokeToken } from '#web/queries/tokens.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './tokens.module.css'

export function RevokeDialog({ row, onClose }: { row: TokenRow | null; onClose: () => void }) {
  const { revoke: words } = useText().tokens
  const cache = useQueryClient()
  const revoking = useMutation({
    mutationFn: revokeToken,
    onSuccess: async () => {
      onClose()
      await cache.invalidateQueries()
    },
  })
  return (
    <Dialog title={words.title(row?.name ?? '')} isOpen={row !== null} onClose={onClose}>
      <p>{words.detail}</p>
      {revoking.error === null ? null : <ProblemNote error={revoking.error} />}
      <div className={style.buttons}>
        <Button isDisabled={revoking.isPending} onPress={() => row !== null && revoking.mutate(row.tokenId)}>
          {words.yes}
        </Button>
        <Button look="primary" onPress={onClose}>
          {words.keep}
        </Button>
      </div>
    </Dialog>
  )
}
