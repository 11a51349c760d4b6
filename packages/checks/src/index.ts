/** Every diagnostic that Liaison can raise, and the engine that raises them. */
export { budgetsFor } from './budget-edits.ts';
export { catalogue } from './catalogue.ts';
export {
  CONFIG_FILE,
  type Config,
  type ConfigProblem,
  configSchema,
  DEFAULT_CONFIG,
  parseConfig,
} from './config.ts';
export { configJsonSchema, type JsonSchema } from './config-json-schema.ts';
export type { Category, Check, CheckContext } from './define-check.ts';
export { compact, count, duration, figure, momentIn, money, moneys, percent, rps } from './figures.ts';
export {
  applyEdits,
  type Finding,
  type Fix,
  type FixSafety,
  type RelatedPlace,
  type Severity,
  type TextEdit,
} from './finding.ts';
export { FIXED_WORDS } from './fixed-words.ts';
export { forecastSchema } from './forecast-json.ts';
export { INTERNAL_ERROR } from './internal-error.ts';
export { likelyFields, likelyTargets, writtenTarget } from './likely-targets.ts';
export { barrierOf } from './read-only.ts';
export { SINGLE_STATEMENTS } from './repeated-member.ts';
export { buildReport, type JsonReport, type ReportSummary, reportSchema, summarise } from './report-json.ts';
export { checkFile, checkFileInSteps, type RunOptions, runChecks, severityOf } from './run-checks.ts';
export { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Parameters, type Settings } from './settings.ts';
export { hasLeft, isBusinessSide, sideOfTeam } from './sides.ts';
export { type Slot, type Slots, slotsOf } from './slots.ts';
export { compareFindings, type WhatIf, whatIf, workspaceWith } from './what-if.ts';
