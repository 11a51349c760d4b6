/** What is written in a campaign file, as a card says it: quantities, times, names with links to where they are declared. */
import { compact, figure, percent } from '@liaison/checks';
import {
  type DateRange,
  type Declared,
  type Evidence,
  type Moment,
  pluralOf,
  type Quantity,
  type Reference,
} from '@liaison/model';
import { positionOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';
import { escaped } from './card.ts';

/** `3.5 %`, `20k per day`, `190 requests per 10 s`; undefined where nothing is written. */
export function quantityText(quantity: Quantity): string;
export function quantityText(quantity: Quantity | undefined): string | undefined;
export function quantityText(quantity: Quantity | undefined): string | undefined {
  if (!quantity) return undefined;
  const { number, unit, business, per } = quantity;
  const words = [numberText(number)];
  if (business) words.push('business');
  if (unit !== undefined) words.push(unit);
  if (per) words.push('per', ...(per.number === 1 ? [] : [numberText(per.number)]), per.unit);
  return words.join(' ');
}

/** A number as authors write it, with all its digits: `1.2M`, `480k`, `98.99`. */
export function numberText(number: number): string {
  if (number >= 1e6) return `${number / 1e6}M`;
  return number >= 1e4 ? `${number / 1e3}k` : String(number);
}

/** An amount with what it counts, singular where it reads as one: `41.6k visits`, `1 visit`. */
export function counted(amount: number, one: string, many = pluralOf(one)): string {
  const text = compact(amount);
  return `${text} ${text === '1' ? one : many}`;
}

/** A share with all its digits: `98.99 %`. */
export function shareText(share: number): string {
  return `${Number((share * 100).toPrecision(9))} %`;
}

/** `2.4 of 3`, as a share: `80 %`; from ten times on as a factor, and what is there is never nothing. */
export function shareOfLimit(ratio: number): string {
  // As `shareText` of the command does.
  if (ratio > 0 && ratio < 0.0005) return '< 0.1 %';
  return ratio < 10 ? percent(ratio) : `${figure(ratio)} times`;
}

export function momentText({ date, time }: Moment): string {
  return time === undefined ? date : `${date} ${time}`;
}

export function rangeText(range: DateRange | undefined): string | undefined {
  if (!range) return undefined;
  return range.to ? `${momentText(range.from)} .. ${momentText(range.to)}` : momentText(range.from);
}

/** `Own analytics ([link](https://…))`. */
export function evidenceText(evidence: Evidence | undefined): string | undefined {
  if (!evidence?.text) return undefined;
  return evidence.link ? `${escaped(evidence.text)} (${linkText(evidence.link)})` : escaped(evidence.text);
}

/** A web address as a link; any other text as it is. */
export function linkText(text: string): string {
  return /^https?:\/\/[^\s()<>]+$/.test(text) ? `[${escaped(text)}](${text})` : escaped(text);
}

/** The name that a reference writes, with the title of what it means, and a link there. */
export function referenceText(reference: Reference | undefined, repository: Repository): string | undefined {
  if (!reference) return undefined;
  const meant = repository.analysis.workspace.resolve(reference);
  return meant ? declaredText(meant, repository) : `\`${reference.name}\``;
}

export function referenceTexts(references: readonly Reference[], repository: Repository): string | undefined {
  const texts = references.map((reference) => referenceText(reference, repository));
  return texts.length > 0 ? texts.join(', ') : undefined;
}

/** `Tom Okafor (`tom-okafor`)`, with a link to the declaration where an editor can follow it. */
export function declaredText({ declaration, file }: Declared, repository: Repository): string {
  const { name, title, nameSpan } = declaration;
  const text = title ? `${escaped(title)} (\`${name}\`)` : `\`${name}\``;
  if (file.builtIn) return text;
  const line = positionOf(file, nameSpan.start).line + 1;
  const uri = repository.uriOf(file.path).replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return `[${text}](${uri}#L${line})`;
}

/** The first few of many: `a, b, c and 4 more`. */
export function firstOf(texts: readonly string[], most?: number): string | undefined;
export function firstOf<T>(
  items: readonly T[],
  most: number,
  textOf: (item: T) => string,
): string | undefined;
export function firstOf<T>(items: readonly T[], most = 5, textOf: (item: T) => string = String) {
  if (items.length === 0) return undefined;
  const texts = items.slice(0, most).map(textOf).join(', ');
  const more = items.length - most;
  return more > 0 ? `${texts} and ${more} more` : texts;
}
