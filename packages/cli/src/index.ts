/** The command as a function, for tests of the whole. */
export type { Io } from './io.ts';
export { main } from './program.ts';
