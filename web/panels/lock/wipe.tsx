// Throws away all that is kept on the phone: asks once more, and says how much of it was never sent.
import { useState } from 'react'
import { countKept } from '#web/field/device/count-kept.ts'
import { wipeDevice } from '#web/field/lock/wipe.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import style from './lock.module.css'

export function Wipe() {
  const { lock: words } = useText()
  const [unsent, setUnsent] = useState<number | null>(null)
  const ask = async () => setUnsent(await countKept().catch(() => 0))
  const wipe = async () => {
    await wipeDevice()
    location.replace('/')
  }
  return (
    <>
      <Button className={style.big ?? ''} onPress={() => void ask()}>
        {words.wipe}
      </Button>
      <Dialog title={words.wipeTitle} isOpen={unsent !== null} onClose={() => setUnsent(null)}>
        <div className={style.form}>
          <p>{words.wipeDetail(unsent ?? 0)}</p>
          <div className={style.row}>
            <Button className={style.big ?? ''} onPress={() => void wipe()}>
              {words.wipeYes}
            </Button>
            <Button look="primary" className={style.big ?? ''} onPress={() => setUnsent(null)}>
              {words.wipeNo}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
