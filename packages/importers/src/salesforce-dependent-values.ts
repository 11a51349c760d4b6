/** Which values of a Salesforce list go with which values of the field that controls it. */
import { childrenOf, textOf, type XmlElement } from './xml.ts';

const SIXTY_FOUR = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes `validFor` of a describe: base64 of a row of bits, the highest first, one for each value of the controlling
 * field. Undefined where every value is marked, or none, which no page of Salesforce could show.
 * Source: "Picklist Values" in Salesforce's User Interface API Developer Guide.
 */
export function markedValues(
  validFor: string,
  controlling: readonly string[],
): readonly string[] | undefined {
  const marked = controlling.filter((_, index) => {
    const six = SIXTY_FOUR.indexOf(validFor.charAt(Math.floor(index / 6)) || 'A');
    return six >= 0 && (six >> (5 - (index % 6))) % 2 === 1;
  });
  return marked.length === 0 || marked.length === controlling.length ? undefined : marked;
}

/**
 * What a field file says of its values: for each the controlling values with which it may be chosen. Lists of today
 * have `valueSettings`, those until version 37 of the API say it at each value.
 */
export function settingsOf(list: XmlElement): ReadonlyMap<string, readonly string[]> {
  const today = childrenOf(list, 'valueSettings').map(
    (setting) => [textOf(setting, 'valueName'), textsOf(setting, 'controllingFieldValue')] as const,
  );
  const old = childrenOf(list, 'picklistValues').map(
    (value) => [textOf(value, 'fullName'), textsOf(value, 'controllingFieldValues')] as const,
  );
  const settings = new Map<string, readonly string[]>();
  for (const [value, controlling] of [...today, ...old]) {
    if (value === undefined || controlling.length === 0) continue;
    const known = settings.get(value) ?? [];
    settings.set(value, [...new Set([...known, ...controlling.map((name) => BOXES.get(name) ?? name)])]);
  }
  return settings;
}

/** The two states of a checkbox that controls a list, in the words of the metadata, and as the API has them. */
const BOXES = new Map([
  ['checked', 'true'],
  ['unchecked', 'false'],
]);

function textsOf(element: XmlElement, name: string): readonly string[] {
  return childrenOf(element, name).flatMap(({ text }) => (text === '' ? [] : [text]));
}
