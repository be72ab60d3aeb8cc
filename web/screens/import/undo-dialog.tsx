// Asks once more before an import is taken back whole.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportReport } from '#api/contract/imports.ts'
import { undoImport } from '#web/queries/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import style from './import.module.css'

type Props = { report: ImportReport | null; onClose: () => void }

export function UndoDialog({ report, onClose }: Props) {
  const { earlier } = useText().imports
  const cache = useQueryClient()
  const undoing = useMutation({
    mutationFn: undoImport,
    onSuccess: async () => {
      onClose()
      await cache.invalidateQueries()
    },
  })
  return (
    <Dialog title={earlier.confirmTitle(report?.filename ?? '')} isOpen={report !== null} onClose={onClose}>
      <p>{earlier.confirmDetail(formatCount((report?.accepted ?? 0) + (report?.corrected ?? 0)))}</p>
      {undoing.error === null ? null : <ProblemNote error={undoing.error} />}
      <div className={style.row}>
        <Button isDisabled={undoing.isPending} onPress={() => report !== null && undoing.mutate(report.id)}>
          {earlier.yes}
        </Button>
        <Button look="primary" onPress={onClose}>
          {earlier.no}
        </Button>
      </div>
    </Dialog>
  )
}
