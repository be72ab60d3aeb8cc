// The Methods screen.
import { useText } from '#web/text/use-text.tsx'

export const MethodsScreen = () => <h1>{useText().methods.title}</h1>
