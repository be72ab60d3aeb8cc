/**
 * Runs the command line from the build where that is up to date, which starts a second sooner, and from the sources where it is
 * not, so that it works right after installation. Knows where both stand; nothing of the commands.
 */
import { pathToFileURL } from 'node:url'
import { bundle, isFresh } from '../build-stamp.mjs'

if (isFresh()) {
  await import(pathToFileURL(bundle('cli')).href)
} else {
  const { register } = await import('tsx/esm/api')
  register()
  await import('./main.ts')
}
