/** Every diagnostic that Liaison can raise, and the engine that raises them. */
export { approvalEdit, lostEvidence, rolesToSign, type Signing } from './approval-edits.ts';
export { budgetsFor } from './budget-edits.ts';
export { preparingCampaignIndexes } from './campaign-index.ts';
export { campaignReadiness, neededLevel } from './campaign-readiness.ts';
export { isClosed } from './campaign-status.ts';
export { catalogue } from './catalogue.ts';
export { checksOfLoad, checksOfTheRest } from './checks-of-load.ts';
export { comparisonNotes, syntaxPlaces } from './comparison-notes.ts';
export {
  CONFIG_FILE,
  type Config,
  type ConfigProblem,
  configSchema,
  DEFAULT_CONFIG,
  parseConfig,
} from './config.ts';
export { configJsonSchema, type JsonSchema } from './config-json-schema.ts';
export { buildCrmDiff, crmDiffSchema, type JsonCrmDiff } from './crm-diff-json.ts';
export { crmUsage, type UsageAnswer } from './crm-usage.ts';
export { type CrmUsage, crmUsageSchema, type FieldWriter, type UsedField } from './crm-usage-json.ts';
export { severityOf } from './decided-severity.ts';
export { decisionsIn } from './decisions.ts';
export type { Category, Check, CheckContext } from './define-check.ts';
export { hasLeft } from './departures.ts';
export { globalNames } from './duplicate-names.ts';
export {
  compact,
  count,
  duration,
  figure,
  momentIn,
  money,
  moneys,
  percent,
  rps,
  windowLabel,
} from './figures.ts';
export {
  applyEdits,
  type Finding,
  type Fix,
  type FixSafety,
  type RelatedPlace,
  type Severity,
  type TextEdit,
} from './finding.ts';
export { findingsBetween, type JudgedVersion } from './findings-between.ts';
export { findingsSince } from './findings-since.ts';
export { FIXED_WORDS } from './fixed-words.ts';
export { forecastSchema } from './forecast-json.ts';
export { CampaignUses } from './hurt-campaigns.ts';
export { INTERNAL_ERROR } from './internal-error.ts';
export type { FirstSeen } from './involvement.ts';
export { type FilePart, type Job, type JudgeOptions, judgeInSteps, partsOf } from './judge-in-steps.ts';
export { judgeVersions, type Version } from './judge-versions.ts';
export { type LawPack, PACKS, type PackId } from './law/packs.ts';
export { likelyFields, likelyTargets, writtenTarget } from './likely-targets.ts';
export { namesOnUnknownLines } from './misspelled-lines.ts';
export { hasAddress, personOf } from './person-address.ts';
export { barrierOf } from './read-only.ts';
export {
  type CampaignReadiness,
  type LevelCount,
  type ReadinessReport,
  type ReportedCriterion,
  readinessReport,
} from './readiness-report.ts';
export { SINGLE_STATEMENTS } from './repeated-member.ts';
export { buildReport, type JsonReport, type ReportSummary, reportSchema, summarise } from './report-json.ts';
export { type NamedVersion, type ReviewInput, reviewDocument } from './review-json.ts';
export {
  type Involved,
  type Involvement,
  type ReviewDocument,
  type ReviewFinding,
  type ReviewPlace,
  reviewSchema,
} from './review-schema.ts';
export { RULE_SETS, type RuleSet } from './rule-sets.ts';
export {
  batchesOf,
  checkFile,
  checkFiles,
  checkFilesInSteps,
  FILES_TOGETHER,
  findingsFrom,
  type RunOptions,
  runChecks,
} from './run-checks.ts';
export { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Parameters, type Settings } from './settings.ts';
export { type Slot, type Slots, slotsOf } from './slots.ts';
export { isFilledIn } from './utm-tags.ts';
export { compareFindings, type WhatIf, whatIf, workspaceWith } from './what-if.ts';
