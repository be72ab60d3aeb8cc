/** The process in which somebody's file is opened: says what was inside, or why it could not be opened, and ends. */
import { type Contents, Refused } from './contents.ts'
import { openContainer } from './open-container.ts'

const [path = '', filename = '', into = ''] = process.argv.slice(2)

async function opened(): Promise<Contents> {
  try {
    return await openContainer(path, filename, into)
  } catch (error) {
    return { refused: error instanceof Refused ? error.why : 'damaged' }
  }
}

const told = await opened()
process.send?.(told, () => process.disconnect())
