// One import as it stands, and how far it has come while it is read or kept: told by events, and asked for where they do not come through.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ImportProgress, importProgress, importReport } from '#api/contract/imports.ts'
import { importKey, importQuery, isUnderWay, progressAddress } from './imports.ts'

export function useImport(id: string) {
  const cache = useQueryClient()
  const asked = useQuery(importQuery(id))
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const isMoving = isUnderWay(asked.data)
  useEffect(() => {
    if (!isMoving) return setProgress(null)
    const events = new EventSource(progressAddress(id))
    events.addEventListener('progress', ({ data }) =>
      setProgress(importProgress.safeParse(JSON.parse(data)).data ?? null),
    )
    events.addEventListener('report', ({ data }) => {
      events.close()
      const report = importReport.safeParse(JSON.parse(data))
      if (report.success) cache.setQueryData(importKey(id), report.data)
    })
    // Asking goes on meanwhile: a proxy that holds events back costs a second, not the answer.
    events.onerror = () => events.close()
    return () => events.close()
  }, [id, isMoving, cache])
  return { asked, progress }
}
