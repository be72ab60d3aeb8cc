// The single layers, one click further than the views.
import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { isOverlayId, type OverlayId, openOverlays, overlayIds } from '#web/layers/registry.ts'
import { useText } from '#web/text/use-text.tsx'
import { CheckboxGroup } from '#web/ui/checkbox-group.tsx'
import { Icon } from '#web/ui/icon.tsx'
import style from './rail.module.css'

type Props = { overlays: readonly OverlayId[]; isAllowed: boolean; onChange: (overlays: OverlayId[]) => void }

export function LayerList({ overlays, isAllowed, onChange }: Props) {
  const { map } = useText()
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
          value={overlays}
          choices={(isAllowed ? overlayIds : openOverlays).map((id) => ({ id, label: map.layers[id] }))}
          onChange={(ids) => onChange(ids.filter(isOverlayId))}
        />
        {isAllowed ? null : <p className={style.note}>{map.layersForbidden}</p>}
      </DisclosurePanel>
    </Disclosure>
  )
}
