/** How a name comes to mean something: the line that somebody would have to write. */
import { type DeclarationKind, type Reference, writtenName } from '@liaison/model';

/** Kinds that are declared inside a campaign, or a form. */
export const LOCAL_KINDS: ReadonlySet<DeclarationKind> = new Set(['page', 'channel', 'capture', 'field']);

/** Kinds that have no block, so that a name and a title are all of them. */
const WORDS: ReadonlySet<DeclarationKind> = new Set([
  ...([
    'side',
    'role',
    'event',
    'purpose',
    'region',
    'type',
    'category',
    'evidence',
    'change',
    'cost',
  ] as const),
]);

/** An instruction in the middle of a sentence: "declare it: …". */
export function howToDeclare({ kinds, name }: Reference): string {
  const [kind = 'person'] = kinds;
  const written = writtenName(name);
  if (kind === 'field') return `add it to the form: \`${written}: text "…"\``;
  if (kind === 'page') return `add it to the campaign: \`page ${written} "/…" on SYSTEM\``;
  if (kind === 'channel') return `add it to the campaign: \`channel ${written}: KIND { … }\``;
  if (LOCAL_KINDS.has(kind)) return `add it to the campaign: \`${kind} ${written} { … }\``;
  return `declare it: \`${kind} ${written} "…"${WORDS.has(kind) ? '' : ' { … }'}\``;
}
