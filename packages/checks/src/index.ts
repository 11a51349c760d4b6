/** Every diagnostic that Liaison can raise, and the engine that raises them. */
export { catalogue } from './catalogue.ts';
export {
  CONFIG_FILE,
  type Config,
  type ConfigProblem,
  configSchema,
  DEFAULT_CONFIG,
  parseConfig,
} from './config.ts';
export type { Category, Check, CheckContext } from './define-check.ts';
export { count, duration, figure, moneys, percent, rps } from './figures.ts';
export {
  applyEdits,
  type Finding,
  type Fix,
  type FixSafety,
  type RelatedPlace,
  type Severity,
  type TextEdit,
} from './finding.ts';
export { forecastSchema } from './forecast-json.ts';
export { INTERNAL_ERROR } from './internal-error.ts';
export { buildReport, type JsonReport, type ReportSummary, reportSchema, summarise } from './report-json.ts';
export { checkFile, type RunOptions, runChecks, severityOf } from './run-checks.ts';
export { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Parameters, type Settings } from './settings.ts';
export { type Slot, type Slots, slotsOf } from './slots.ts';
export { compareFindings, type WhatIf, whatIf, workspaceWith } from './what-if.ts';
