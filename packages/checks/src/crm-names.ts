/** Names of fields as people mean them: `first-name`, `FirstName` and "First Name" are one name. */

/** The words of a name in lower case: `Newsletter_Opt_In__c` is `newsletter opt in`, `HasOptedOut` is `has opted out`. */
export function wordsOf(name: string): readonly string[] {
  return readName(name).words;
}

/** A name taken apart. */
export interface ReadName {
  readonly words: readonly string[];
  readonly canonical: string;
  /** The same for names that mean the same. */
  readonly meaning: string;
}

function readName(name: string): ReadName {
  let read = known.get(name);
  if (!read) {
    if (known.size >= MOST_KNOWN) known.clear();
    const words = splitName(name);
    const canonical = words.join('');
    read = { words, canonical, meaning: MEANINGS.get(canonical) ?? canonical };
    known.set(name, read);
  }
  return read;
}

// A form field is compared with every field of a CRM, so the same names come again and again.
const known = new Map<string, ReadName>();
const MOST_KNOWN = 50_000;

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
  return readName(name).canonical;
}

/** Name and label of a field, as far as it has them, to be compared with those of others. */
export function readNames(...names: readonly (string | undefined)[]): ReadName[] {
  return names.flatMap((name) => (name ? [readName(name)] : []));
}

/** How well the name or label of a CRM field fits what a form asks for: 0 not at all, 4 the same name. */
export function likenessOf(asked: readonly ReadName[], stored: readonly ReadName[]): number {
  let best = 0;
  for (const a of asked) for (const b of stored) best = Math.max(best, nameLikeness(a, b));
  return best;
}

function nameLikeness(asked: ReadName, stored: ReadName): number {
  if (asked.canonical === stored.canonical) return 4;
  if (asked.meaning === stored.meaning) return 3;
  const { length } = asked.words;
  const shared = asked.words.filter((word) => word.length > 2 && stored.words.includes(word)).length;
  // "Company size" is not the company, but a question "Newsletter" may well be the field "Newsletter Opt In".
  const isContained = shared > 0 && shared === length;
  return isContained || (shared > 1 && shared === stored.words.length) ? 2 : 0;
}

// Different words that forms and CRMs use for the same thing.
const SAME: readonly (readonly string[])[] = [
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

const MEANINGS: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([meaning = '', ...others]) =>
    [meaning, ...others].map((name): [string, string] => [name, meaning]),
  ),
);
