/** Every check, by code. Written by hand, so that a search for a code finds it; a test holds it to the folder. */
import { ambiguousObject } from './ambiguous-object.ts';
import { ambiguousPercent } from './ambiguous-percent.ts';
import { approvalAfterLaunch } from './approval-after-launch.ts';
import { audienceCircle } from './audience-circle.ts';
import { audienceMismatch } from './audience-mismatch.ts';
import { audienceWithoutConsent } from './audience-without-consent.ts';
import { brokenResidency } from './broken-residency.ts';
import { bundledConsent } from './bundled-consent.ts';
import { callCycle } from './call-cycle.ts';
import { capturedWithoutPurpose } from './captured-without-purpose.ts';
import { caseSensitiveKey } from './case-sensitive-key.ts';
import { channelWithoutTraffic } from './channel-without-traffic.ts';
import { conditionallyRequired } from './conditionally-required.ts';
import { conflictingCaptures } from './conflicting-captures.ts';
import { consentWithoutProof } from './consent-without-proof.ts';
import { constantInUniqueField } from './constant-in-unique-field.ts';
import { contractEndsInFlight } from './contract-ends-in-flight.ts';
import { contradictoryDates } from './contradictory-dates.ts';
import { conversionDrift } from './conversion-drift.ts';
import { countryWithoutUse } from './country-without-use.ts';
import { crmOwnedOutsideIt } from './crm-owned-outside-it.ts';
import { crowdedMinute } from './crowded-minute.ts';
import type { Check } from './define-check.ts';
import { delimiterInValue } from './delimiter-in-value.ts';
import { departedPerson } from './departed-person.ts';
import { deprecatedTarget } from './deprecated-target.ts';
import { dilutedPromise } from './diluted-promise.ts';
import { discardedWithoutReason } from './discarded-without-reason.ts';
import { doubleMapping } from './double-mapping.ts';
import { duplicateBudget } from './duplicate-budget.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateService } from './duplicate-service.ts';
import { earlyReview } from './early-review.ts';
import { expiredAllow } from './expired-allow.ts';
import { forbiddenAllow } from './forbidden-allow.ts';
import { forcedConsent } from './forced-consent.ts';
import { forecastAboveEvidence } from './forecast-above-evidence.ts';
import { freeTextIntoPicklist } from './free-text-into-picklist.ts';
import { frozenSystem } from './frozen-system.ts';
import { futureEvidence } from './future-evidence.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossibleNumber } from './impossible-number.ts';
import { incomparableBaseline } from './incomparable-baseline.ts';
import { incompatibleType } from './incompatible-type.ts';
import { incompleteAllow } from './incomplete-allow.ts';
import { incompleteSla } from './incomplete-sla.ts';
import { incompleteTarget } from './incomplete-target.ts';
import { indistinctChannels } from './indistinct-channels.ts';
import { invertedConsent } from './inverted-consent.ts';
import { invertedPromise } from './inverted-promise.ts';
import { itOwnerOutsideIt } from './it-owner-outside-it.ts';
import { keyNotRequired } from './key-not-required.ts';
import { launchInPast } from './launch-in-past.ts';
import { looseBudget } from './loose-budget.ts';
import { lossyConversion } from './lossy-conversion.ts';
import { lowHeadroom } from './low-headroom.ts';
import { maintenanceOverlap } from './maintenance-overlap.ts';
import { mappedAndDiscarded } from './mapped-and-discarded.ts';
import { memberWithoutStatus } from './member-without-status.ts';
import { mismatchedPicklists } from './mismatched-picklists.ts';
import { missingApproval } from './missing-approval.ts';
import { missingAttribution } from './missing-attribution.ts';
import { missingAudience } from './missing-audience.ts';
import { missingBudget } from './missing-budget.ts';
import { missingCapacity } from './missing-capacity.ts';
import { missingChampion } from './missing-champion.ts';
import { missingConsent } from './missing-consent.ts';
import { missingContingency } from './missing-contingency.ts';
import { missingCrmId } from './missing-crm-id.ts';
import { missingCrmOwner } from './missing-crm-owner.ts';
import { missingCrmSchema } from './missing-crm-schema.ts';
import { missingFailurePath } from './missing-failure-path.ts';
import { missingFlight } from './missing-flight.ts';
import { missingHeadroom } from './missing-headroom.ts';
import { missingItOwner } from './missing-it-owner.ts';
import { missingKey } from './missing-key.ts';
import { missingLanding } from './missing-landing.ts';
import { missingLiaison } from './missing-liaison.ts';
import { missingName } from './missing-name.ts';
import { missingOwner } from './missing-owner.ts';
import { missingPayer } from './missing-payer.ts';
import { missingSponsor } from './missing-sponsor.ts';
import { missingStatus } from './missing-status.ts';
import { missingSystemOwner } from './missing-system-owner.ts';
import { missingTimezone } from './missing-timezone.ts';
import { missingUnit } from './missing-unit.ts';
import { missingValue } from './missing-value.ts';
import { missingWindow } from './missing-window.ts';
import { mixedCaseUtm } from './mixed-case-utm.ts';
import { mixedCurrencies } from './mixed-currencies.ts';
import { numberOutOfRange } from './number-out-of-range.ts';
import { oneSidedSla } from './one-sided-sla.ts';
import { oneSidedSponsor } from './one-sided-sponsor.ts';
import { optionalForRequired } from './optional-for-required.ts';
import { overBudget } from './over-budget.ts';
import { overCapacity } from './over-capacity.ts';
import { overQuota } from './over-quota.ts';
import { overVendorLimit } from './over-vendor-limit.ts';
import { overbookedBudget } from './overbooked-budget.ts';
import { oversentAudience } from './oversent-audience.ts';
import { overspentFunding } from './overspent-funding.ts';
import { ownerOutsideMarketing } from './owner-outside-marketing.ts';
import { perfectPromise } from './perfect-promise.ts';
import { personWithoutTeam } from './person-without-team.ts';
import { personalDataInLink } from './personal-data-in-link.ts';
import { placeholderText } from './placeholder-text.ts';
import { pretickedConsent } from './preticked-consent.ts';
import { processingWithoutAgreement } from './processing-without-agreement.ts';
import { purposeWithoutUse } from './purpose-without-use.ts';
import { readOnlyTarget } from './read-only-target.ts';
import { repeatedMember } from './repeated-member.ts';
import { reusedUtmCampaign } from './reused-utm-campaign.ts';
import { sameOwnerTwice } from './same-owner-twice.ts';
import { seasonalCollision } from './seasonal-collision.ts';
import { selfApproval } from './self-approval.ts';
import { sendOutsideFlight } from './send-outside-flight.ts';
import { sensitiveInTheOpen } from './sensitive-in-the-open.ts';
import { shadowStore } from './shadow-store.ts';
import { sharedMailboxPerson } from './shared-mailbox-person.ts';
import { shiftedTime } from './shifted-time.ts';
import { staleApproval } from './stale-approval.ts';
import { staleEvidence } from './stale-evidence.ts';
import { staleSchema } from './stale-schema.ts';
import { steepRamp } from './steep-ramp.ts';
import { swallowedKeyword } from './swallowed-keyword.ts';
import { syntax } from './syntax.ts';
import { systemOwnedOutsideIt } from './system-owned-outside-it.ts';
import { teamWithoutSide } from './team-without-side.ts';
import { tooLong } from './too-long.ts';
import { tooManyUsers } from './too-many-users.ts';
import { transactionsWithoutLoad } from './transactions-without-load.ts';
import { unassignedContingency } from './unassigned-contingency.ts';
import { unattainablePromise } from './unattainable-promise.ts';
import { unbalancedFunding } from './unbalanced-funding.ts';
import { unboundedAnswer } from './unbounded-answer.ts';
import { uncontrolledPicklist } from './uncontrolled-picklist.ts';
import { undeclaredCrmApi } from './undeclared-crm-api.ts';
import { undrawableCurve } from './undrawable-curve.ts';
import { unfilledAppRequired } from './unfilled-app-required.ts';
import { unfilledRequiredField } from './unfilled-required-field.ts';
import { ungroundedTarget } from './ungrounded-target.ts';
import { unknownAllow } from './unknown-allow.ts';
import { unknownCrmField } from './unknown-crm-field.ts';
import { unknownCrmObject } from './unknown-crm-object.ts';
import { unknownDeclaration } from './unknown-declaration.ts';
import { unknownMember } from './unknown-member.ts';
import { unknownSetValue } from './unknown-set-value.ts';
import { unknownTimezone } from './unknown-timezone.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unknownValue } from './unknown-value.ts';
import { unknownVisitCost } from './unknown-visit-cost.ts';
import { unmappedField } from './unmapped-field.ts';
import { unmeasurableBudget } from './unmeasurable-budget.ts';
import { unmodelledSubmissions } from './unmodelled-submissions.ts';
import { unmodelledTransactions } from './unmodelled-transactions.ts';
import { unowedPromise } from './unowed-promise.ts';
import { unpricedTransactions } from './unpriced-transactions.ts';
import { unprovenException } from './unproven-exception.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unsharedMetrics } from './unshared-metrics.ts';
import { unstoredUtm } from './unstored-utm.ts';
import { untaggedChannel } from './untagged-channel.ts';
import { untestedCapacity } from './untested-capacity.ts';
import { untestedContingency } from './untested-contingency.ts';
import { unthrottledSend } from './unthrottled-send.ts';
import { unusedAllow } from './unused-allow.ts';
import { unusedBudget } from './unused-budget.ts';
import { unusedCurvePoint } from './unused-curve-point.ts';
import { unusedDeclaration } from './unused-declaration.ts';
import { unwatchedTransactions } from './unwatched-transactions.ts';
import { useWithoutBasis } from './use-without-basis.ts';
import { useWithoutRetention } from './use-without-retention.ts';
import { utmIntoPicklist } from './utm-into-picklist.ts';
import { valueNewToPicklist } from './value-new-to-picklist.ts';
import { valueOutsidePicklist } from './value-outside-picklist.ts';
import { vendorManagedOutsideIt } from './vendor-managed-outside-it.ts';
import { vendorWithoutApproval } from './vendor-without-approval.ts';
import { vendorWithoutLimit } from './vendor-without-limit.ts';
import { vendorWithoutManager } from './vendor-without-manager.ts';
import { weakContingency } from './weak-contingency.ts';
import { weakKey } from './weak-key.ts';
import { wrongSigner } from './wrong-signer.ts';
import { wrongUnit } from './wrong-unit.ts';

export const catalogue: readonly Check[] = [
  ambiguousObject,
  ambiguousPercent,
  approvalAfterLaunch,
  audienceCircle,
  audienceMismatch,
  audienceWithoutConsent,
  brokenResidency,
  bundledConsent,
  callCycle,
  capturedWithoutPurpose,
  caseSensitiveKey,
  channelWithoutTraffic,
  conditionallyRequired,
  conflictingCaptures,
  consentWithoutProof,
  constantInUniqueField,
  contractEndsInFlight,
  contradictoryDates,
  conversionDrift,
  countryWithoutUse,
  crmOwnedOutsideIt,
  crowdedMinute,
  delimiterInValue,
  departedPerson,
  deprecatedTarget,
  dilutedPromise,
  discardedWithoutReason,
  doubleMapping,
  duplicateBudget,
  duplicateName,
  duplicateService,
  earlyReview,
  expiredAllow,
  forbiddenAllow,
  forcedConsent,
  forecastAboveEvidence,
  freeTextIntoPicklist,
  frozenSystem,
  futureEvidence,
  impossibleDate,
  impossibleNumber,
  incomparableBaseline,
  incompatibleType,
  incompleteAllow,
  incompleteSla,
  incompleteTarget,
  indistinctChannels,
  invertedConsent,
  invertedPromise,
  itOwnerOutsideIt,
  keyNotRequired,
  launchInPast,
  looseBudget,
  lossyConversion,
  lowHeadroom,
  maintenanceOverlap,
  mappedAndDiscarded,
  memberWithoutStatus,
  mismatchedPicklists,
  missingApproval,
  missingAttribution,
  missingAudience,
  missingBudget,
  missingCapacity,
  missingChampion,
  missingConsent,
  missingContingency,
  missingCrmId,
  missingCrmOwner,
  missingCrmSchema,
  missingFailurePath,
  missingFlight,
  missingHeadroom,
  missingItOwner,
  missingKey,
  missingLanding,
  missingLiaison,
  missingName,
  missingOwner,
  missingPayer,
  missingSponsor,
  missingStatus,
  missingSystemOwner,
  missingTimezone,
  missingUnit,
  missingValue,
  missingWindow,
  mixedCaseUtm,
  mixedCurrencies,
  numberOutOfRange,
  oneSidedSla,
  oneSidedSponsor,
  optionalForRequired,
  overBudget,
  overCapacity,
  overQuota,
  overVendorLimit,
  overbookedBudget,
  oversentAudience,
  overspentFunding,
  ownerOutsideMarketing,
  perfectPromise,
  personWithoutTeam,
  personalDataInLink,
  placeholderText,
  pretickedConsent,
  processingWithoutAgreement,
  purposeWithoutUse,
  readOnlyTarget,
  repeatedMember,
  reusedUtmCampaign,
  sameOwnerTwice,
  seasonalCollision,
  selfApproval,
  sendOutsideFlight,
  sensitiveInTheOpen,
  shadowStore,
  sharedMailboxPerson,
  shiftedTime,
  staleApproval,
  staleEvidence,
  staleSchema,
  steepRamp,
  swallowedKeyword,
  syntax,
  systemOwnedOutsideIt,
  teamWithoutSide,
  tooLong,
  tooManyUsers,
  transactionsWithoutLoad,
  unassignedContingency,
  unattainablePromise,
  unbalancedFunding,
  unboundedAnswer,
  uncontrolledPicklist,
  undeclaredCrmApi,
  undrawableCurve,
  unfilledAppRequired,
  unfilledRequiredField,
  ungroundedTarget,
  unknownAllow,
  unknownCrmField,
  unknownCrmObject,
  unknownDeclaration,
  unknownMember,
  unknownSetValue,
  unknownTimezone,
  unknownUnit,
  unknownValue,
  unknownVisitCost,
  unmappedField,
  unmeasurableBudget,
  unmodelledSubmissions,
  unmodelledTransactions,
  unowedPromise,
  unpricedTransactions,
  unprovenException,
  unresolvedReference,
  unsharedMetrics,
  unstoredUtm,
  untaggedChannel,
  untestedCapacity,
  untestedContingency,
  unthrottledSend,
  unusedAllow,
  unusedBudget,
  unusedCurvePoint,
  unusedDeclaration,
  unwatchedTransactions,
  useWithoutBasis,
  useWithoutRetention,
  utmIntoPicklist,
  valueNewToPicklist,
  valueOutsidePicklist,
  vendorManagedOutsideIt,
  vendorWithoutApproval,
  vendorWithoutLimit,
  vendorWithoutManager,
  weakContingency,
  weakKey,
  wrongSigner,
  wrongUnit,
];
