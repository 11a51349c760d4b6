/** Names of fields as people mean them: `first-name`, `FirstName` and "First Name" are one name. */
import type { CaptureField, CrmField } from '@liaison/model';

/** The words of a name in lower case: `Newsletter_Opt_In__c` is `newsletter opt in`, `HasOptedOut` is `has opted out`. */
export function wordsOf(name: string): readonly string[] {
  let words = known.get(name);
  if (!words) {
    if (known.size >= MOST_KNOWN) known.clear();
    words = splitName(name);
    known.set(name, words);
  }
  return words;
}

// A form field is compared with every field of a CRM, so the same names come again and again.
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

function splitName(name: string): string[] {
  return name
    .replace(/__[a-z]$/i, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/e[-_ ]mail/g, 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The name without case, separators and the suffix of custom fields: equal for all spellings of a name. */
export function canonicalName(name: string): string {
  return wordsOf(name).join('');
}

/** How well a CRM field's name or label fits what a form asks for: 0 not at all, 4 the same name. */
export function likeness(field: CaptureField, crmField: CrmField): number {
  const asked = [field.name, field.title ?? ''].filter(Boolean);
  const stored = [crmField.name, crmField.title ?? ''].filter(Boolean);
  return Math.max(0, ...asked.flatMap((a) => stored.map((b) => nameLikeness(a, b))));
}

function nameLikeness(asked: string, stored: string): number {
  const a = canonicalName(asked);
  const b = canonicalName(stored);
  if (a === b) return 4;
  if (meaningOf(a) === meaningOf(b)) return 3;
  const askedWords = wordsOf(asked);
  const storedWords = wordsOf(stored);
  const shared = askedWords.filter((word) => word.length > 2 && storedWords.includes(word));
  // "Company size" is not the company, but a question "Newsletter" may well be the field "Newsletter Opt In".
  const isContained = shared.length > 0 && shared.length === askedWords.length;
  return isContained || (shared.length > 1 && shared.length === storedWords.length) ? 2 : 0;
}

function meaningOf(canonical: string): string {
  return MEANINGS.find((names) => names.includes(canonical))?.[0] ?? canonical;
}

// Different words that forms and CRMs use for the same thing.
const MEANINGS: readonly (readonly string[])[] = [
  ['email', 'emailaddress', 'workemail', 'emailaddress1', 'businessemail'],
  ['firstname', 'givenname', 'forename'],
  ['lastname', 'surname', 'familyname'],
  ['fullname', 'name', 'yourname'],
  ['phone', 'phonenumber', 'telephone', 'telephone1', 'tel', 'businessphone'],
  ['mobilephone', 'mobile', 'cell', 'cellphone', 'mobilenumber'],
  ['company', 'companyname', 'organisation', 'organization', 'employer', 'accountname'],
  ['title', 'jobtitle', 'job', 'role', 'position'],
  ['postalcode', 'postcode', 'zip', 'zipcode'],
  ['country', 'countryname'],
  ['city', 'town'],
  ['birthdate', 'dateofbirth', 'birthday', 'dob'],
  ['website', 'web', 'homepage', 'url', 'websiteurl'],
  ['numberofemployees', 'employees', 'companysize'],
];
