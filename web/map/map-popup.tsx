// A note pinned to a place on the map: heading, body, a way to close it. Takes the focus when it opens.
import { Popup } from '@vis.gl/react-maplibre'
import type { ReactNode } from 'react'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import style from './map-popup.module.css'

export type MapPopupProps = { lng: number; lat: number; title: string; onClose: () => void; children: ReactNode }

export function MapPopup({ lng, lat, title, onClose, children }: MapPopupProps) {
  const text = useText()
  return (
    <Popup
      key={`${lng},${lat}`}
      longitude={lng}
      latitude={lat}
      closeButton={false}
      closeOnClick={false}
      maxWidth="340px"
      offset={10}
      onClose={onClose}
    >
      <section aria-label={title} className={style.popup}>
        <header className={style.head}>
          <h3 className={style.title}>{title}</h3>
          <Button look="icon" aria-label={text.map.popup.close} onPress={onClose}>
            <Icon name="close" size={16} />
          </Button>
        </header>
        <div className={style.body}>{children}</div>
      </section>
    </Popup>
  )
}
