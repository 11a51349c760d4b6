/** Who gets the personal data of a use: vendors that send for it, vendors that get its answers, CRMs that hold them. */
import type {
  Campaign,
  Capture,
  CaptureField,
  Crm,
  Declared,
  Reference,
  Span,
  Use,
  Vendor,
  Workspace,
} from '@liaison/model';
import { fieldWrites } from './crm-writes.ts';
import { campaignOf, neededConsent } from './data-uses.ts';
import { oncePerWorkspace } from './per-workspace.ts';

/** Somebody who gets the data of a use, and where the campaign says so. */
export interface Keeper {
  readonly declared: Declared<Vendor | Crm>;
  readonly span: Span;
}

/** What `processes` names where it is about people. */
export const PERSONAL_DATA = 'personal-data';

/** Vendors that send to people for this purpose, vendors that get its answers, and CRMs that hold them. */
export const keepersOf: (use: Use, workspace: Workspace) => readonly Keeper[] = oncePerWorkspace(
  (use, workspace) => {
    const campaign = campaignOf(use, workspace);
    return campaign ? keepersIn(campaign, use, workspace) : [];
  },
);

/** The same for somebody who has the campaign: of two with one name, the second as well. */
export function keepersIn(campaign: Campaign, { purpose }: Use, workspace: Workspace): Keeper[] {
  const isFor = (each: Reference | undefined) => each !== undefined && each.name === purpose?.name;
  const senders = campaign.channels
    .filter((channel) => isFor(neededConsent(channel, workspace)))
    .flatMap(({ through }) => (through ? [through] : []));
  const fields = new Set(campaign.captures.flatMap((capture) => fieldsFor(capture, isFor)));
  const shared = [...fields].flatMap(({ sharedWith }) => sharedWith);
  const vendors = [...senders, ...shared].flatMap((reference) => {
    const declared = workspace.resolveTo('vendor', reference);
    return declared ? [{ declared, span: reference.span }] : [];
  });
  const writes = campaign.captures.flatMap((capture) => fieldWrites(capture, workspace));
  const crms = writes.flatMap(({ field, object, target }) => {
    const declared = fields.has(field) ? workspace.lookup('crm', object.within ?? '')[0] : undefined;
    return declared ? [{ declared, span: target.span }] : [];
  });
  return [...vendors, ...crms];
}

/** Questions of a form that are asked for a purpose: those that name purposes themselves for these only. */
export function fieldsFor(capture: Capture, isFor: (purpose: Reference) => boolean): CaptureField[] {
  return capture.fields.filter(({ forPurposes, grants }) => {
    if (forPurposes.length === 0 && grants.length === 0) return capture.purposes.some(isFor);
    return forPurposes.some(isFor) || grants.some(isFor);
  });
}
