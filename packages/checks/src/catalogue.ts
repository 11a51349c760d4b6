/** Every check, by code; which ones there are follows from the files of this folder. */
export { catalogue } from './generated/catalogue.ts';
