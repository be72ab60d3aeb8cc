/**
 * Gives the queries more threads to run on, then launches. The number is read once, when the first thread starts, and loading a
 * module (.mjs) already starts one: hence this small file in the older form, which loads without threads.
 */
process.env.UV_THREADPOOL_SIZE ??= '12'
import('./launch.mjs')
