/** Gives the queries enough threads from the first moment, as api/launch.cjs does for the server, then runs the command line. */
process.env.UV_THREADPOOL_SIZE ??= '12'
import('./launch.mjs')
