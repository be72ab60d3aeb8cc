// The Map screen.
import { useText } from '#web/text/use-text.tsx'

export const MapScreen = () => <h1>{useText().map.title}</h1>
