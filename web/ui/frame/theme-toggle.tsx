// Light or dark, one press.
import { useText } from '#web/text/use-text.tsx'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { chooseTheme } from '../theme.ts'
import { useDark } from '../use-dark.ts'

export function ThemeToggle() {
  const { frame } = useText()
  const dark = useDark()
  return (
    <Button
      look="icon"
      aria-label={dark ? frame.theme.toLight : frame.theme.toDark}
      onPress={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </Button>
  )
}
