// The Import screen.
import { useText } from '#web/text/use-text.tsx'

export const ImportScreen = () => <h1>{useText().imports.title}</h1>
