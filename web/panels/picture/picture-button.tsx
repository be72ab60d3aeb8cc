// One picture of the map as a file: pressed, it says how far it is, and what to do where the browser refuses.
import { useMap } from '@vis.gl/react-maplibre'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Box } from '#web/map/camera.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Tooltip } from '#web/ui/tooltip.tsx'
import type { PictureOrder } from './order.ts'
import style from './picture.module.css'

const PictureStudio = lazy(() => import('./picture-studio.tsx'))

type Props = {
  /** Of what the map shows now. Null while an answer is missing or is that of another question. */
  order: (seen: Box) => PictureOrder | null
}
type State =
  | { is: 'resting' | 'waiting' | 'refused' }
  | { is: 'drawing'; order: PictureOrder }
  | { is: 'saved'; name: string }
const saidForMs = 8_000

function save(png: Blob, name: string): void {
  const address = URL.createObjectURL(png)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

export function PictureButton({ order }: Props) {
  const { controls, picture } = useText().map
  const [state, setState] = useState<State>({ is: 'resting' })
  useEffect(() => {
    if (state.is !== 'saved' && state.is !== 'waiting') return
    const rest = setTimeout(() => setState({ is: 'resting' }), saidForMs)
    return () => clearTimeout(rest)
  }, [state])
  const failed = useCallback((error: unknown) => {
    console.warn('The picture could not be drawn.', error)
    setState({ is: 'refused' })
  }, [])
  const map = useMap().current?.getMap()
  const press = () => {
    if (state.is === 'drawing' || map === undefined) return
    const [[west, south], [east, north]] = map.getBounds().toArray()
    const ordered = order([west, south, east, north])
    setState(ordered === null ? { is: 'waiting' } : { is: 'drawing', order: ordered })
  }
  const drawing = state.is === 'drawing' ? state.order : undefined
  const done = useCallback(
    (png: Blob) => {
      if (drawing === undefined) return
      save(png, drawing.fileName)
      setState({ is: 'saved', name: drawing.fileName })
    },
    [drawing],
  )
  const words = state.is === 'resting' ? '' : state.is === 'saved' ? picture.saved(state.name) : picture[state.is]
  return (
    <>
      <Tooltip words={controls.picture}>
        <Button look="icon" aria-label={controls.picture} aria-disabled={state.is === 'drawing'} onPress={press}>
          <Icon name="picture" />
        </Button>
      </Tooltip>
      <p className={style.said} role="status">
        {words}
      </p>
      {drawing === undefined ? null : (
        <Suspense fallback={null}>
          <PictureStudio order={drawing} onDone={done} onFailed={failed} />
        </Suspense>
      )}
    </>
  )
}
