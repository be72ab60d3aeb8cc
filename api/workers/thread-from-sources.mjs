/** Starts a thread from the sources, which Node alone cannot read. The build does not need it. */
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
