// Closer, further, the whole country, the link, the sheet, and what a screen adds: buttons, because not everyone has a wheel.
import { useMap } from '@vis.gl/react-maplibre'
import { type ReactNode, useState } from 'react'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Tooltip } from '#web/ui/tooltip.tsx'
import style from './map-controls.module.css'

export function MapControls({ onHome, children }: { onHome: () => void; children?: ReactNode }) {
  const { controls } = useText().map
  const map = useMap().current
  const [isCopied, setCopied] = useState(false)
  const zoom = (by: number) => map?.getMap().zoomTo(map.getZoom() + by, { duration: 150 }, { originalEvent: true })
  const share = async () => {
    await navigator.clipboard.writeText(document.URL)
    setCopied(true)
  }
  const buttons = [
    { icon: 'plus', label: controls.zoomIn, press: () => zoom(1) },
    { icon: 'minus', label: controls.zoomOut, press: () => zoom(-1) },
    { icon: 'home', label: controls.whole, press: onHome },
    { icon: 'copy', label: isCopied ? controls.shared : controls.share, press: () => void share() },
    { icon: 'print', label: controls.print, press: () => window.print() },
  ] as const
  return (
    <div className={`${style.controls} not-printed`}>
      {buttons.map((b) => (
        <Tooltip key={b.icon} words={b.label}>
          <Button look="icon" aria-label={b.label} onPress={b.press}>
            <Icon name={b.icon} />
          </Button>
        </Tooltip>
      ))}
      {children}
      <span className="only-heard" aria-live="polite">
        {isCopied ? controls.shared : ''}
      </span>
    </div>
  )
}
