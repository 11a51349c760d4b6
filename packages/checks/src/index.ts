/** Every diagnostic that Liaison can raise, and the engine that raises them. */
export { catalogue } from './catalogue.ts';
export type { Category, Check, CheckContext } from './define-check.ts';
export {
  applyEdits,
  type Finding,
  type Fix,
  type FixSafety,
  type RelatedPlace,
  type Severity,
  type TextEdit,
} from './finding.ts';
export { checkFile, type RunOptions, runChecks, severityOf } from './run-checks.ts';
export { DEFAULT_PARAMETERS, DEFAULT_SETTINGS, type Parameters, type Settings } from './settings.ts';
export { type TouchedSystem, touchedSystems } from './touched-systems.ts';
