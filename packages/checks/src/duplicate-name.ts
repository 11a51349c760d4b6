/** Two declarations of one kind that answer to the same name. */
import type { AnyDeclaration, DeclarationKind, Declared, Use } from '@liaison/model';
import { hasBrokenLine } from './broken-lines.ts';
import { defineCheck } from './define-check.ts';
import { earlierNamesake } from './duplicate-names.ts';
import { kindName } from './kind-names.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly kind: DeclarationKind;
  readonly name: string;
  readonly first: Declared;
  /** A country that both uses of data name. */
  readonly region?: string | undefined;
}

export const duplicateName = defineCheck({
  code: 'duplicate-name',
  category: 'references',
  severity: 'error',
  on: 'declaration',
  message: ({ kind, name, first, region }: Data) => {
    const noun = kindName(kind);
    if (region !== undefined) return `\`${name}\` in \`${region}\` is declared twice`;
    if (first.file.builtIn) return `The ${noun} \`${name}\` is already a word of Liaison's library`;
    const other = first.declaration.name;
    if (other !== name) return `The ${noun} names \`${name}\` and \`${other}\` differ only in case`;
    return `The ${noun} \`${name}\` is declared twice`;
  },
  help: ({ first, region }) => {
    if (region !== undefined) return 'Leave each country in one of the two uses';
    return first.file.builtIn
      ? 'Choose another name, or use the word of the library'
      : 'Give one of the two another name, or remove it';
  },
  allowable: false,
  run(declaration, { workspace, file }, report) {
    const { kind, name, nameSpan } = declaration;
    if (kind === 'schema' || kind === 'unknown') return;
    const first = earlierNamesake({ declaration, file }, workspace, (other) => collide(declaration, other));
    // On a line that cannot be read the name of a CRM field may look like that of a field of the form.
    if (!first || (kind === 'field' && hasBrokenLine(file, nameSpan))) return;
    const region = kind === 'use' ? sharedRegion(declaration, first.declaration) : undefined;
    const place = relatedPlace(first.file, first.declaration.nameSpan, 'It is declared here first');
    report({ at: nameSpan, data: { kind, name, first, region }, related: [place] });
  },
});

function collide(one: AnyDeclaration, other: AnyDeclaration): boolean {
  return one.kind !== 'use' || sharedRegion(one, other) !== undefined;
}

function sharedRegion(one: Use, other: AnyDeclaration): string | undefined {
  if (other.kind !== 'use') return undefined;
  const others = other.regions.map(({ name }) => name);
  return one.regions.find(({ name }) => others.includes(name))?.name;
}
