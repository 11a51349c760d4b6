/** The language server for campaign files; which machine it runs on is said by its host. */
export { serve } from './server.ts';
export type { Host, LoadedRepository } from './session/host.ts';
