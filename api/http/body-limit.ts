/** A write may be so large and no larger, whether or not it says its length beforehand. Only on routes that take a body. */
import { bodyLimit } from 'hono/body-limit'
import { problem } from '#api/contract/problems.ts'

const megabyte = 1024 * 1024

export const limitBody = (megabytes: number) =>
  bodyLimit({
    maxSize: megabytes * megabyte,
    onError: () => {
      throw problem('request.too-large', { code: 'larger-than', megabytes })
    },
  })
