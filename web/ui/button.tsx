// A button: plain, primary, quiet (no border) or icon. Its words are the caller's.
import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import style from './button.module.css'

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'icon'
export type ButtonProps = Omit<AriaButtonProps, 'className'> & {
  look?: ButtonLook
  className?: string
  ref?: Ref<HTMLButtonElement>
}

export const Button = ({ look = 'plain', className, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className={[style.button, style[look], className].filter(Boolean).join(' ')} />
)
