/** The words of the built-in library, listed for the language reference. */
import type { AnyDeclaration, SourceFile } from '@liaison/model';

type WordKind = Extract<
  AnyDeclaration['kind'],
  | 'kind'
  | 'purpose'
  | 'event'
  | 'type'
  | 'measure'
  | 'profile'
  | 'curve'
  | 'side'
  | 'role'
  | 'category'
  | 'evidence'
  | 'change'
  | 'cost'
>;

const SECTIONS: readonly { readonly kind: WordKind; readonly heading: string }[] = [
  { kind: 'kind', heading: 'Kinds of channel' },
  { kind: 'type', heading: 'Types of fields' },
  { kind: 'event', heading: 'Events' },
  { kind: 'purpose', heading: 'Purposes' },
  { kind: 'category', heading: 'Categories of personal data' },
  { kind: 'evidence', heading: 'Evidence before a launch' },
  { kind: 'change', heading: 'Kinds of change' },
  { kind: 'cost', heading: 'Lines of cost' },
  { kind: 'measure', heading: 'Measures' },
  { kind: 'profile', heading: 'Profiles' },
  { kind: 'curve', heading: 'Curves' },
  { kind: 'side', heading: 'Sides' },
  { kind: 'role', heading: 'Roles' },
];

/** One line a kind of word; units by what they measure; regions and currencies only counted, being many. */
export function wordLists(files: readonly SourceFile[]): string {
  const declarations = files.flatMap((file) => file.declarations);
  const lines = SECTIONS.map(({ kind, heading }) => {
    const words = declarations.filter((declaration) => declaration.kind === kind);
    return `- **${heading}**: ${words.map(wordWithTitle).join(', ')}.`;
  });
  const count = (kind: AnyDeclaration['kind']) =>
    declarations.filter((declaration) => declaration.kind === kind).length;
  return [
    '## Words of the library\n',
    ...lines,
    ...unitLines(declarations),
    `- **Regions**: \`EU\`, \`EEA\`, and the two letters of every country (ISO 3166-1), such as \`GB\`, \`DE\`, \`US\`; ${count('region')} in all.`,
    `- **Currencies**: the three letters of ISO 4217, such as \`EUR\`, \`GBP\`, \`USD\`; ${count('currency')} in all.`,
    '',
  ].join('\n');
}

function unitLines(declarations: readonly AnyDeclaration[]): string[] {
  const units = declarations.filter((declaration) => declaration.kind === 'unit');
  const byDimension = Map.groupBy(units, (unit) => unit.dimension?.value ?? '');
  return [...byDimension].map(
    ([dimension, members]) =>
      `- **Units** of ${dimension}: ${members.map(({ name }) => `\`${name}\``).join(', ')}.`,
  );
}

function wordWithTitle({ name, title }: AnyDeclaration): string {
  return title === undefined ? `\`${name}\`` : `\`${name}\` (${title})`;
}
