/** What a campaign is: inert data with the places it was written at, and the arithmetic on it. */
export type { Approval } from './approval.ts';
export {
  type Assignability,
  assignability,
  kindOfValue,
  type Storable,
  storableOf,
  valueAssignability,
  valuesOf,
} from './assignability.ts';
export { addBusinessDays, businessDaysBetween, dayLater } from './business-days.ts';
export type { Campaign, Escalation, StatementBlock } from './campaign.ts';
export { channelDays, launchDay, realDay } from './campaign-days.ts';
export { RISK_SHARE, type SystemAtRisk, systemsAtRisk } from './campaign-risk.ts';
export type { BudgetLine, CapacityBudget } from './capacity-budget.ts';
export {
  type Capture,
  type CaptureField,
  goesNowhere,
  type Mapping,
  type SetLine,
  type SetValue,
} from './capture.ts';
export type { Category, Purpose } from './category.ts';
export type { ChangeKind, LeadTime, RequestedChange } from './change.ts';
export type { Channel, Send } from './channel.ts';
export type { ContingencyAction, ContingencyCondition, ContingencyPlan, WaitingRoom } from './contingency.ts';
export type { CostLine } from './cost.ts';
export {
  type Choice,
  type Crm,
  type CrmField,
  type CrmObject,
  type CrmSchema,
  type FieldTarget,
  type Flag,
  flagOf,
  lengthOf,
  type TypeUse,
} from './crm.ts';
export type { Curve, CurvePoint } from './curve.ts';
export {
  type DateRange,
  daysBetween,
  isRealDate,
  isRealTime,
  type LocatedDate,
  type Moment,
  sortableEnd,
  sortableMoment,
} from './date.ts';
export type {
  AnyDeclaration,
  DeclarationBase,
  DeclarationKind,
  DeclarationOf,
  Reference,
  Statement,
  UnknownDeclaration,
} from './declaration.ts';
export { everyDeclaration, nestedIn, pathOf, withNested } from './every-declaration.ts';
export type { Evidence } from './evidence.ts';
export { isAbout, type JudgedEvidence, judgedEvidence } from './evidence-at-launch.ts';
export { categoryOfName, type InferredCategory, inferredCategory } from './field-category.ts';
export {
  beside,
  compact,
  count,
  duration,
  figure,
  figureApart,
  momentIn,
  money,
  moneys,
  percent,
  rps,
  windowLabel,
  windowText,
} from './figures.ts';
export type { Contribution, FileEntries, FileEntry } from './file-index.ts';
export { changedFiles, type FileEdit } from './file-order.ts';
export { type FilesAtHand, isElsewhere, isFinal } from './files-at-hand.ts';
export { finished } from './finished.ts';
export type { Funding } from './funding.ts';
export { momentInstant, rangeInstants } from './instants.ts';
export type { Kind } from './kind.ts';
export type { EvidenceKind, GivenEvidence } from './launch-evidence.ts';
export {
  type EarliestLaunch,
  earliestLaunch,
  leadTimesOf,
  type NeededLeadTime,
} from './lead-times.ts';
export type { AudienceList } from './list.ts';
export { literalVerdict, type Verdict } from './literals.ts';
export { costOf, countOf, rateOf, shareOf, usersOf } from './load/amounts.ts';
export { responseOf, writtenAudience } from './load/audience.ts';
export {
  type BudgetLimit,
  type BudgetUse,
  budgetLimits,
  isLoad,
  useOf,
} from './load/budget-limits.ts';
export { busiestSecond, type Chance } from './load/busy-second.ts';
export {
  type CampaignForecast,
  type CampaignOnSystem,
  type ForecastBudget,
  togetherWith,
} from './load/campaign-forecast.ts';
export {
  type CampaignLoad,
  type ChannelLoad,
  campaignLoad,
  type SystemPart,
  type Unknown,
  writesOf,
} from './load/campaign-load.ts';
export { sendWindows, sentShare, submissionsOf } from './load/campaign-visits.ts';
export { type Course, courseAroundPeak, courseOf } from './load/course.ts';
export { WINDOWS } from './load/first-fitting.ts';
export { type Fits, highestThrottle, shortestWindow } from './load/fitting.ts';
export type { EntriesOf, Indexed } from './load/forecast-index.ts';
export type { ForecastMoment } from './load/forecast-moment.ts';
export { type ForecastQuestion, type ForecastReport, forecastReport } from './load/forecast-report.ts';
export type { ForecastShare } from './load/forecast-shares.ts';
export { highestWithin, mostWithin } from './load/highest-within.ts';
export { fewestWaves, nextFreeSlot } from './load/later-sends.ts';
export { type Forecast, isCounted, LoadModel } from './load/load-model.ts';
export { type Losses, lossesOf, type Money } from './load/lost-value.ts';
export { movedMoment, type Shift } from './load/moved-moment.ts';
export { type BookedRate, type Overbooking, overbookingOf } from './load/overbooking.ts';
export { exceeds, TOLERANCE } from './load/overload.ts';
export { ownInterval, ownPeak, ownStream, ownUsersPeak, ownWindowPeak, TAIL_SHARE } from './load/own-load.ts';
export { after } from './load/response-after.ts';
export {
  AT_ONCE,
  type CurveProblem,
  type ResponseCurve,
  responseCurve,
  shareBy,
} from './load/response-curve.ts';
export {
  clocksOf,
  isOfMessages,
  isPace,
  localTimesOf,
  type SendWindow,
  vendorLimit,
} from './load/send-windows.ts';
export {
  type Quantile,
  type SmoothShape,
  shapeThrough,
  smoothShare,
} from './load/smooth-shape.ts';
export { isSpreadable } from './load/spread-plan.ts';
export { type Growth, type Ramp, steepestRamp } from './load/steep-ramp.ts';
export {
  extentOf,
  type Part,
  type Peak,
  type Piece,
  peakOf,
  piecesOf,
  rateAt,
  rateBefore,
  type Stream,
  streamOf,
  totalAt,
  totalOf,
} from './load/stream.ts';
export { sumOf } from './load/stream-sum.ts';
export { type SystemForecast, systemForecast } from './load/system-forecast.ts';
export type { Baseline, QuotaLimit, Stated, SystemLimits } from './load/system-limits.ts';
export { baselinePeak } from './load/system-limits.ts';
export {
  type Extra,
  extraOf,
  NOTHING_HERE,
  type QuotaPeak,
  type SystemLoad,
} from './load/system-load.ts';
export { type TightSecond, tightSecond, tightSecondAbove } from './load/tight-second.ts';
export { type TouchedSystem, touchedSystems } from './load/touched-systems.ts';
export type { TouchedWay } from './load/touched-ways.ts';
export {
  movedBy,
  movedSend,
  type SendChoice,
  sentLater,
  type Wave,
  waveAmounts,
  withAudience,
  withResponse,
  withThrottle,
  withWaves,
  withWindow,
} from './load/variations.ts';
export { carryLoad, loadOf, prepareLoad } from './load/workspace-load.ts';
export { entryOf } from './map-entry.ts';
export type { Measure } from './measure.ts';
export { isMessage } from './message-channel.ts';
export type { Metric } from './metric.ts';
export { isStandardChange, missingApprovals, neededRoles } from './missing-approvals.ts';
export { nearestNames } from './nearest.ts';
export type { Need } from './need.ts';
export type { Page, PageTag } from './page.ts';
export type { Person, Team, TeamBudget } from './people.ts';
export type { Profile } from './profile.ts';
export { type Dimension, parseNumber, type Quantity } from './quantity.ts';
export { type Asked, Changes, Questions } from './questions.ts';
export {
  type Criterion,
  isAtLeast,
  missingFor,
  nextLevel,
  READINESS_LEVELS,
  type Readiness,
  type ReadinessLevel,
  type ReadinessOptions,
  readinessOf,
} from './readiness.ts';
export { RecentlyUsed } from './recently-used.ts';
export { referencesIn } from './references.ts';
export { Resting, type WorkId } from './resting.ts';
export type { Change, ChangeLevel } from './review/change.ts';
export { changeCodes } from './review/codes.ts';
export { FINGERPRINT_DIGITS } from './review/compare.ts';
export type { Area, ChangeAction, Family, Party, ReviewSettings } from './review/fact.ts';
export { families, settingsFamilies } from './review/families.ts';
export { digest } from './review/fingerprint.ts';
export type { CampaignShare, LoadChange } from './review/load-change.ts';
export type { LoadRise } from './review/load-rise.ts';
export { type LimitName, type LoadMoment, type LoadState, loadState } from './review/load-state.ts';
export { type Review, reviewOf, type SettingsOfBoth, type Signature } from './review/review.ts';
export { brokenSeal, sealOf } from './review/seal.ts';
export { type ToldFact, tellFile } from './review/tell-file.ts';
export { roleText } from './role-text.ts';
export { sameMeaning } from './same-meaning.ts';
export { type SchemaChange, schemaChanges } from './schema-changes.ts';
export type { QuietHours, Sender, Unsubscribe } from './sender.ts';
export { areBothSides, isBusinessSide, sideOfPerson, sideOfTeam } from './sides.ts';
export type { Comparison, Sla, SlaPromise } from './sla.ts';
export type { BookedSlot, Slot } from './slot.ts';
export {
  type AllowComment,
  countBefore,
  declarationBefore,
  type Located,
  lineStartAt,
  lineStartsOf,
  type Place,
  type Position,
  positionAt,
  type SourceFile,
  type Span,
  type SyntaxProblem,
} from './source.ts';
export { isStandardObject, type StandardField, standardFields } from './standard-fields/standard-fields.ts';
export type { Call, Capacity, Freeze, Quota, System, VisitCost } from './system.ts';
export type { Unit } from './unit.ts';
export {
  dimensionOf,
  pluralOf,
  secondsOf,
  type UnitDimension,
  type UnitMeaning,
  type UnitTable,
  unitTable,
} from './units.ts';
export type { Assessment, Transfer, Use } from './use.ts';
export type { UtmTag } from './utm.ts';
export type { Processing, SecurityReview, SubProcessor, Vendor } from './vendor.ts';
export type { Word } from './words.ts';
export {
  buildingWorkspace,
  buildWorkspace,
  continueWorkspace,
  type Declared,
  editWorkspace,
  type TargetResolution,
  type Workspace,
} from './workspace.ts';
export { plainDigits, writtenDuration, writtenName, writtenText } from './written.ts';
export {
  addLocal,
  DAY,
  isoInstant,
  type LocalInstant,
  localSeconds,
  type OffsetChange,
  statedZone,
  UTC,
  wallClock,
  type Zone,
  zoneOf,
} from './zone.ts';
