// The minutes of one workshop, from the record or from this device: a sheet to print, or a document to take along.
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useWorkshopsHere } from '#web/field/workshops/use-workshops-here.ts'
import { useFewestRespondents } from '#web/queries/fewest-respondents.ts'
import { healthQuery } from '#web/queries/health.ts'
import { workshopQuery } from '#web/queries/workshops.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { asTold } from './as-told.ts'
import { documentOf } from './document-of.ts'
import { MinutesSheet } from './minutes-sheet.tsx'
import style from './workshop.module.css'

export function Minutes({ workshopId }: { workshopId: string }) {
  const { workshop: words, frame } = useText()
  const workshops = useWorkshopsHere()
  const answer = useQuery({ ...workshopQuery(workshopId), retry: false })
  const fewest = useFewestRespondents()
  const fictional = useQuery(healthQuery()).data?.instance?.fictional === true
  const sheet = useRef<HTMLElement>(null)
  const here = workshops.find((one) => one.workshopId === workshopId)
  const row = answer.data?.row ?? (here === undefined ? undefined : asTold(here, fewest))
  if (row === undefined)
    return answer.isPending ? <Skeleton words={frame.loading} lines={8} /> : <p>{words.minutes.notThere}</p>
  const download = () => {
    if (sheet.current === null) return
    const link = document.createElement('a')
    link.href = documentOf(sheet.current, words.minutes.title(row.districtName ?? row.pcode))
    link.download = words.minutes.file(row.pcode, row.heldOn)
    link.click()
  }
  return (
    <>
      <div className={`${style.controls} not-printed`}>
        <Button look="primary" className={style.big ?? ''} onPress={() => window.print()}>
          <Icon name="print" /> {words.minutes.print}
        </Button>
        <Button className={style.big ?? ''} onPress={download}>
          {words.minutes.download}
        </Button>
      </div>
      <MinutesSheet row={row} fictional={fictional} sheet={sheet} />
    </>
  )
}
