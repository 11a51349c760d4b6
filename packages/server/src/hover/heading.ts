/** The first line of a card. */
import type { AnyDeclaration } from '@liaison/model';
import { escaped } from './card.ts';

/** `**Web shop** · system `web-shop``. */
export function headingOf({ name, title }: AnyDeclaration, word: string): string {
  const named = `${word} \`${name}\``;
  return title ? `**${escaped(title)}** · ${named}` : `**${named}**`;
}
