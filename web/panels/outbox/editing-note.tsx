// That something is being changed which was not sent yet, and the way to leave it as it was.
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './field-page.module.css'

export function EditingNote({ onCancel }: { onCancel: () => void }) {
  const { outbox, report } = useText()
  return (
    <div className={style.notice}>
      <p>{outbox.editing}</p>
      <Button className={style.big ?? ''} onPress={onCancel}>
        {report.cancelEdit}
      </Button>
    </div>
  )
}
