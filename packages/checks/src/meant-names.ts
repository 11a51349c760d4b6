/** What was probably meant by a name that nothing bears: titles, and words that other tools use for the same thing. */
import { type AnyDeclaration, type DeclarationKind, nearestNames, type Reference } from '@liaison/model';
import { hasAddress } from './person-address.ts';

/** Names of declarations that may stand in the place of a reference: by another tool's word, by title, or by spelling. */
export function meantNames({ name, kinds }: Reference, known: readonly AnyDeclaration[]): string[] {
  const written = name.toLowerCase();
  const names = [...new Set(known.map((declaration) => declaration.name))];
  const words = kinds
    .flatMap((kind) => SYNONYMS[kind]?.[written] ?? [])
    .filter((word) => names.includes(word));
  if (words.length > 0) return words;
  const titled = known.filter(({ title }) => title?.toLowerCase() === written).map((found) => found.name);
  if (titled.length > 0) return [...new Set(titled)].slice(0, 3);
  const people = known.flatMap((found) =>
    found.kind === 'person' && hasAddress(found, written) ? found.name : [],
  );
  if (people.length > 0) return people;
  return nearestNames(name, names);
}

/** Words of form builders, databases and advertising tools, in lower case, by the kind of what they stand for. */
const SYNONYMS: Partial<Record<DeclarationKind, Readonly<Record<string, readonly string[]>>>> = {
  type: {
    ...same('boolean', 'checkbox', 'bool', 'yes-no', 'yesno', 'toggle', 'tick', 'flag'),
    ...same('integer', 'number', 'int', 'numeric'),
    ...same('decimal', 'float', 'double'),
    ...same('currency', 'money', 'amount'),
    ...same('text', 'string', 'varchar', 'char', 'input', 'textfield'),
    ...same('long-text', 'textarea', 'longtext', 'multiline', 'memo', 'comment'),
    ...same('choice', 'dropdown', 'select', 'radio', 'list', 'picklist', 'option', 'options', 'enum'),
    ...same('choices', 'multiselect', 'multi-select', 'checkboxes', 'multipicklist'),
    ...same('phone', 'tel', 'telephone', 'mobile'),
    ...same('email', 'mail', 'e-mail'),
    ...same('url', 'link', 'website', 'uri', 'web'),
    ...same('datetime', 'timestamp', 'date-time'),
    file: ['url', 'binary'],
    upload: ['url', 'binary'],
    image: ['url', 'binary'],
  },
  kind: {
    ...same('email', 'mail', 'e-mail', 'mailing', 'newsletter'),
    ...same('social', 'facebook', 'instagram', 'linkedin', 'tiktok', 'meta', 'twitter', 'x', 'social-media'),
    ...same('paid-search', 'google', 'google-ads', 'adwords', 'sea', 'sem', 'ppc', 'search', 'bing'),
    ...same('paid-social', 'facebook-ads', 'meta-ads', 'linkedin-ads', 'tiktok-ads', 'social-ads'),
    ...same('direct-mail', 'post', 'letter', 'mailshot', 'postal', 'print'),
    ...same('sms', 'text', 'text-message', 'txt'),
    ...same('display', 'banner', 'banners', 'programmatic'),
    ...same('webcast', 'webinar', 'livestream', 'live-stream'),
    ...same('partner', 'affiliate', 'influencer'),
    ...same('tv', 'television'),
  },
  region: {
    ...same('GB', 'uk', 'great-britain', 'britain', 'great britain', 'england'),
    ...same('US', 'usa', 'america', 'united-states-of-america', 'u.s.'),
  },
};

function same(word: string, ...others: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(others.map((other) => [other, [word]]));
}
