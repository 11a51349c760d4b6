/** What the package offers: the import itself, the list of formats, and the schema between reading and writing. */
export {
  type CrmFile,
  type CrmImport,
  type CrmImportOptions,
  type CrmProblem,
  importCrm,
} from './import-crm.ts';
export { type Importer, type ImportResult, importers } from './importers.ts';
export type { CrmField, CrmObject, CrmSchema, CrmType, CrmValue } from './schema.ts';
export { type Heading, writeCampaign } from './write-campaign.ts';
