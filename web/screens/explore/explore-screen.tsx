// The Explore screen.
import { useText } from '#web/text/use-text.tsx'

export const ExploreScreen = () => <h1>{useText().explore.title}</h1>
