// The single layers, one click further than the views.
import { Button as AriaButton } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import type { Overlay } from '#web/layers/overlay.ts'
import { overlays as allOverlays } from '#web/layers/registry.ts'
import { useText } from '#web/text/use-text.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import { Icon } from '#web/ui/icon.tsx'
import style from './rail.module.css'

type Props = { overlays: readonly Overlay[]; isAllowed: boolean; onChange: (ids: string[]) => void }

export function LayerList({ overlays, isAllowed, onChange }: Props) {
  const text = useText()
  const { map } = text
  return (
    <Disclosure className={style.disclosure ?? ''}>
      <Heading level={3} className={style.disclosureHead ?? ''}>
        <AriaButton slot="trigger" className={style.disclosureButton ?? ''}>
          <Icon name="layers" />
          {map.layersLabel}
          <span className={style.arrow}>
            <Icon name="down" size={16} />
          </span>
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <CheckboxGroup
          label={map.layersLabel}
          labelHidden
          value={overlays.map(({ id }) => id)}
          choices={allOverlays
            .filter(({ showsPositions }) => isAllowed || !showsPositions)
            .map(({ id, label }) => ({ id, label: label(text) }))}
          onChange={onChange}
        />
        {isAllowed ? null : <p className={style.note}>{map.layersForbidden}</p>}
      </DisclosurePanel>
    </Disclosure>
  )
}
