/** Lists of values in Salesforce metadata: within a field, shared as a global value set, or the standard ones. */
import { type ExportFile, objectNameOf, rootOf } from './content.ts';
import { settingsOf } from './salesforce-dependent-values.ts';
import type { CrmField, CrmValue } from './schema.ts';
import { child, childrenOf, flagIn, textOf, type XmlElement } from './xml.ts';

/** The values of a list and the one that is chosen at first. */
export type ValueList = Pick<CrmField, 'values' | 'default'>;

/** Value sets by the name of their file: `valueSetName` of a field, or the name of a standard one. */
export type ValueSets = ReadonlyMap<string, ValueList>;

/** The lists of all files that are global or standard value sets. */
export function readValueSets(files: readonly ExportFile[]): ValueSets {
  const sets = new Map<string, ValueList>();
  for (const file of files) {
    const root = rootOf(file.content);
    const values = ELEMENTS.get(root?.name ?? '');
    if (root && values) sets.set(objectNameOf({ path: file.path }), readValues(childrenOf(root, values)));
  }
  return sets;
}

const ELEMENTS = new Map([
  ['GlobalValueSet', 'customValue'],
  ['StandardValueSet', 'standardValue'],
]);

/** What a field says of its list: `valueSet` today, `picklist` until version 37 of the API. */
export function readList(
  field: XmlElement,
  sets: ValueSets,
): Pick<CrmField, 'values' | 'default' | 'open' | 'controller'> {
  const old = child(field, 'picklist');
  const list = old ?? child(field, 'valueSet');
  if (!list) return {};
  const own = old ?? child(list, 'valueSetDefinition');
  const named = textOf(list, 'valueSetName');
  const found = own ? readValues(childrenOf(own, old ? 'picklistValues' : 'value')) : sets.get(named ?? '');
  const settings = settingsOf(list);
  return {
    ...found,
    ...(found?.values && { values: found.values.map((value) => withSettings(value, settings)) }),
    // Without a word a list takes every value.
    open: !(flagIn(list, 'restricted') ?? flagIn(list, 'restrictedPicklist')),
    controller: textOf(list, 'controllingField'),
  };
}

function withSettings(value: CrmValue, settings: ReturnType<typeof settingsOf>): CrmValue {
  const goesWith = settings.get(value.value);
  return goesWith ? { ...value, goesWith } : value;
}

function readValues(elements: readonly XmlElement[]): ValueList {
  const values: CrmValue[] = [];
  const chosen: string[] = [];
  for (const element of elements) {
    const value = textOf(element, 'fullName');
    if (value === undefined) continue;
    const active = flagIn(element, 'isActive') ?? true;
    values.push({ value, label: textOf(element, 'label'), active });
    if (active && flagIn(element, 'default')) chosen.push(value);
  }
  // Salesforce joins the values of a multi-select picklist with semicolons.
  return { values, default: chosen.length > 0 ? chosen.join(';') : undefined };
}

/**
 * The fields that have a standard value set, as `Object.Field`. Source: "StandardValueSet Names and Standard Picklist
 * Fields" in Salesforce's Metadata API Developer Guide.
 */
export const STANDARD_LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['AccountOwnership', ['Account.Ownership']],
  ['AccountRating', ['Account.Rating', 'Lead.Rating']],
  ['AccountType', ['Account.Type']],
  ['CampaignMemberStatus', ['CampaignMember.Status']],
  ['CampaignStatus', ['Campaign.Status']],
  ['CampaignType', ['Campaign.Type']],
  ['CaseOrigin', ['Case.Origin']],
  ['CasePriority', ['Case.Priority']],
  ['CaseReason', ['Case.Reason']],
  ['CaseStatus', ['Case.Status']],
  ['CaseType', ['Case.Type']],
  ['Industry', ['Account.Industry', 'Lead.Industry']],
  [
    'LeadSource',
    ['Account.AccountSource', 'Contact.LeadSource', 'Lead.LeadSource', 'Opportunity.LeadSource'],
  ],
  ['LeadStatus', ['Lead.Status']],
  ['OpportunityStage', ['Opportunity.StageName']],
  ['OpportunityType', ['Opportunity.Type']],
  ['Salutation', ['Contact.Salutation', 'Lead.Salutation']],
]);
