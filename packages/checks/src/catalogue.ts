/** Every check, by code. Written by hand, so that a search for a code finds it; a test holds it to the folder. */
import { ambiguousObject } from './ambiguous-object.ts';
import { callCycle } from './call-cycle.ts';
import { capturedWithoutPurpose } from './captured-without-purpose.ts';
import { crmOwnedOutsideIt } from './crm-owned-outside-it.ts';
import type { Check } from './define-check.ts';
import { departedPerson } from './departed-person.ts';
import { deprecatedTarget } from './deprecated-target.ts';
import { discardedWithoutReason } from './discarded-without-reason.ts';
import { doubleMapping } from './double-mapping.ts';
import { duplicateBudget } from './duplicate-budget.ts';
import { duplicateName } from './duplicate-name.ts';
import { incompleteTarget } from './incomplete-target.ts';
import { invertedConsent } from './inverted-consent.ts';
import { itOwnerOutsideIt } from './it-owner-outside-it.ts';
import { keyNotRequired } from './key-not-required.ts';
import { mappedAndDiscarded } from './mapped-and-discarded.ts';
import { missingAudience } from './missing-audience.ts';
import { missingBudget } from './missing-budget.ts';
import { missingCapacity } from './missing-capacity.ts';
import { missingChampion } from './missing-champion.ts';
import { missingCrmOwner } from './missing-crm-owner.ts';
import { missingCrmSchema } from './missing-crm-schema.ts';
import { missingFailurePath } from './missing-failure-path.ts';
import { missingFlight } from './missing-flight.ts';
import { missingItOwner } from './missing-it-owner.ts';
import { missingKey } from './missing-key.ts';
import { missingLanding } from './missing-landing.ts';
import { missingLiaison } from './missing-liaison.ts';
import { missingName } from './missing-name.ts';
import { missingOwner } from './missing-owner.ts';
import { missingSponsor } from './missing-sponsor.ts';
import { missingStatus } from './missing-status.ts';
import { missingSystemOwner } from './missing-system-owner.ts';
import { missingTimezone } from './missing-timezone.ts';
import { missingUnit } from './missing-unit.ts';
import { missingValue } from './missing-value.ts';
import { oneSidedSponsor } from './one-sided-sponsor.ts';
import { ownerOutsideMarketing } from './owner-outside-marketing.ts';
import { personWithoutTeam } from './person-without-team.ts';
import { readOnlyTarget } from './read-only-target.ts';
import { repeatedMember } from './repeated-member.ts';
import { sameOwnerTwice } from './same-owner-twice.ts';
import { selfApproval } from './self-approval.ts';
import { sharedMailboxPerson } from './shared-mailbox-person.ts';
import { swallowedKeyword } from './swallowed-keyword.ts';
import { syntax } from './syntax.ts';
import { systemOwnedOutsideIt } from './system-owned-outside-it.ts';
import { teamWithoutSide } from './team-without-side.ts';
import { undeclaredCrmApi } from './undeclared-crm-api.ts';
import { unknownCrmField } from './unknown-crm-field.ts';
import { unknownCrmObject } from './unknown-crm-object.ts';
import { unknownDeclaration } from './unknown-declaration.ts';
import { unknownMember } from './unknown-member.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unmappedField } from './unmapped-field.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unusedBudget } from './unused-budget.ts';
import { wrongSigner } from './wrong-signer.ts';
import { wrongUnit } from './wrong-unit.ts';

export const catalogue: readonly Check[] = [
  ambiguousObject,
  callCycle,
  capturedWithoutPurpose,
  crmOwnedOutsideIt,
  departedPerson,
  deprecatedTarget,
  discardedWithoutReason,
  doubleMapping,
  duplicateBudget,
  duplicateName,
  incompleteTarget,
  invertedConsent,
  itOwnerOutsideIt,
  keyNotRequired,
  mappedAndDiscarded,
  missingAudience,
  missingBudget,
  missingCapacity,
  missingChampion,
  missingCrmOwner,
  missingCrmSchema,
  missingFailurePath,
  missingFlight,
  missingItOwner,
  missingKey,
  missingLanding,
  missingLiaison,
  missingName,
  missingOwner,
  missingSponsor,
  missingStatus,
  missingSystemOwner,
  missingTimezone,
  missingUnit,
  missingValue,
  oneSidedSponsor,
  ownerOutsideMarketing,
  personWithoutTeam,
  readOnlyTarget,
  repeatedMember,
  sameOwnerTwice,
  selfApproval,
  sharedMailboxPerson,
  swallowedKeyword,
  syntax,
  systemOwnedOutsideIt,
  teamWithoutSide,
  undeclaredCrmApi,
  unknownCrmField,
  unknownCrmObject,
  unknownDeclaration,
  unknownMember,
  unknownUnit,
  unmappedField,
  unresolvedReference,
  unusedBudget,
  wrongSigner,
  wrongUnit,
];
