/** What the package offers: schemas out of a CRM's exports, and response curves out of tables of answers. */
export type { CurveProblem } from './curve/curve-problem.ts';
export { type CurveImport, type CurveOptions, CurveReader, type WrittenCurve } from './curve/import-curve.ts';
export { largestGap, medianOf } from './curve/measure-curve.ts';
export { IMPORTED_CURVE } from './curve/write-curve.ts';
export {
  type CrmFile,
  type CrmImport,
  type CrmImportOptions,
  importCrm,
} from './import-crm.ts';
export type { CrmProblem, Importer, ImportResult } from './importer.ts';
export { importers } from './importers.ts';
export type { CrmField, CrmObject, CrmSchema, CrmType, CrmValue } from './schema.ts';
export { type Heading, writeCampaign } from './write-campaign.ts';
