/** One change as plain text, names in backticks, as messages of other programs want it. */
import { changeText, type DocumentChange } from './change-text.ts';
import type { Inline } from './rich-text.ts';

/** "`black-friday`: throttle of `opening` raised: 60k → 120k messages per hour". */
export function changeSentence(change: DocumentChange): string {
  const text = changeText(change).map(plain).join('');
  const { subject, about } = change;
  const isNamed = text.includes(`\`${subject.name}\``) || about === subject.kind;
  return isNamed ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : `\`${subject.name}\`: ${text}`;
}

function plain(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if (inline.type === 'code') return `\`${inline.text}\``;
  return inline.type === 'break' ? ' ' : inline.content.map(plain).join('');
}
