// What is said aloud when a file has been read or is in; and the figures of every other screen are asked for anew once it is.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ImportReport } from '#api/contract/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'

export function useSaid(report: ImportReport | undefined): string {
  const { said } = useText().imports
  const cache = useQueryClient()
  const state = report?.state
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'accepting' && state === 'accepted') void cache.invalidateQueries()
    before.current = state
  }, [state, cache])
  if (report === undefined) return ''
  const open = report.questions.filter(({ given }) => given === null).length
  if (report.state === 'ready')
    return said.read(formatCount(report.read), formatCount(report.accepted + report.corrected), open)
  if (report.state === 'failed') return said.asked(open)
  return report.state === 'accepted' ? said.kept : ''
}
