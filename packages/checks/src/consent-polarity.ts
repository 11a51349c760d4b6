/** What a yes in a field of the CRM means for consent, where its name or label says so plainly. */
import type { CrmField } from '@liaison/model';
import { wordsOf } from './crm-names.ts';

export type Polarity = 'opt-in' | 'opt-out';

/** Undefined for fields that are not yes or no, and where name and label are silent or contradict each other. */
export function polarityOf(field: CrmField): Polarity | undefined {
  if (field.type?.type.name !== 'boolean') return undefined;
  const known = KNOWN.get(field.name.toLowerCase());
  if (known) return known;
  const texts = [field.name, field.title ?? ''].map((text) => wordsOf(text).join(' '));
  if (texts.some((text) => TAKEN_BACK.test(text))) return undefined;
  const isOut = texts.some((text) => OPT_OUT.test(text));
  const isIn = texts.some((text) => OPT_IN.test(text));
  if (isOut === isIn) return undefined;
  return isOut ? 'opt-out' : 'opt-in';
}

// Names whose words do not tell, from Marketo's describe and Microsoft's metadata of lead and contact.
const KNOWN: ReadonlyMap<string, Polarity> = new Map([
  ['emailsuspended', 'opt-out'],
  ['marketingsuspended', 'opt-out'],
  ['blacklisted', 'opt-out'],
  ['msdyn_gdproptout', 'opt-out'],
  ['followemail', 'opt-in'],
]);

const OPT_OUT = /\bopt(ed)? ?out|\bdo ?not|\bdon t\b|\bunsubscri|\bno (news|marketing|email|mail|contact)/;
const OPT_IN = /\bopt(ed)? ?in\b|\bsubscri(be|bed|ption)\b|\bconsent(ed|s)?\b/;
const TAKEN_BACK = /\b(withdr|revok|refus|declin|expir)/;
