// A few words about a control, on hover and on focus.
import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import style from './tooltip.module.css'

export const Tooltip = ({ words, children }: { words: string; children: ReactElement }) => (
  <TooltipTrigger delay={400}>
    {children}
    <AriaTooltip className={style.tooltip ?? ''} offset={6}>
      {words}
    </AriaTooltip>
  </TooltipTrigger>
)
