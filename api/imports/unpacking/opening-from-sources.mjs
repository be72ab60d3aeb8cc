/** Starts the process from the sources, which Node alone cannot read. The build does not need it. */
import { register } from 'tsx/esm/api'

register()
await import('./opening.ts')
