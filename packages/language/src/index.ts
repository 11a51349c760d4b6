/** The Campaign language: text to model. No file system, no LSP. */

export { libraryFiles } from './library.ts';
export { parseCampaignFile } from './parse-campaign.ts';
