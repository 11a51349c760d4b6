/** `textDocument/semanticTokens`: what each word is, which colours by pattern cannot know. */
import { type Leaf, type TokenRole, tokenRoles } from '@liaison/language';
import {
  type DeclarationKind,
  flagOf,
  type Reference,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { type CancellationToken, type Range, SemanticTokensBuilder } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { offsetOf, positionOf } from '../positions.ts';
import type { Session } from '../session/session.ts';
import { allowTokens, isAllow } from './allow-tokens.ts';
import { kindsOf } from './completion/cursor.ts';
import { ruleOf } from './completion/declaration-rules.ts';

/** Types and modifiers of the protocol, which every editor has a colour for. */
const TYPES = [
  'keyword',
  'class',
  'interface',
  'struct',
  'enum',
  'enumMember',
  'function',
  'variable',
  'parameter',
  'property',
  'event',
  'namespace',
  'type',
  'number',
  'string',
  'operator',
  'comment',
  'modifier',
] as const;
/** Those of the protocol, and one of ours: editors that know none of it have the colour of a type for a unit. */
const MODIFIERS = ['declaration', 'defaultLibrary', 'deprecated', 'unit'] as const;

export type TokenType = (typeof TYPES)[number];
type Modifier = (typeof MODIFIERS)[number];

export interface ColouredToken {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly modifiers: readonly Modifier[];
}

export const semanticTokens: Feature = {
  method: 'textDocument/semanticTokens/full',
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  register: (connection, session) => {
    const builders = new Map<string, SemanticTokensBuilder>();
    connection.languages.semanticTokens.on(async ({ textDocument: { uri } }, token) => {
      const builder = new SemanticTokensBuilder();
      builders.set(uri, builder);
      await fill(builder, session, uri, token);
      return builder.build();
    });
    connection.languages.semanticTokens.onDelta(
      async ({ textDocument: { uri }, previousResultId }, token) => {
        const builder = builders.get(uri) ?? new SemanticTokensBuilder();
        builders.set(uri, builder);
        builder.previousResult(previousResultId);
        await fill(builder, session, uri, token);
        return builder.buildEdits();
      },
    );
    connection.languages.semanticTokens.onRange(async ({ textDocument: { uri }, range }, token) => {
      const builder = new SemanticTokensBuilder();
      await fill(builder, session, uri, token, range);
      return builder.build();
    });
    session.documents.onDidClose(({ document }) => builders.delete(document.uri));
  },
};

/** Puts in what the file has; nothing for a file that is not ours. */
async function fill(
  builder: SemanticTokensBuilder,
  session: Session,
  uri: string,
  token: CancellationToken,
  range?: Range,
): Promise<void> {
  const repository = await session.atHand(uri, token);
  const file = repository?.file(uri);
  if (repository && file) push(builder, file, tokensOf(file, repository.analysis.workspace, range));
}

/** The tokens of a file, or of those of its lines that a range has, in order. */
export function tokensOf(file: SourceFile, workspace: Workspace, range?: Range): ColouredToken[] {
  const from = range ? offsetOf(file, range.start) : 0;
  const to = range ? offsetOf(file, range.end) : file.text.length;
  const references = new Map(file.references.map((reference) => [reference.span.start, reference]));
  return rolesOf(file).flatMap((role) => {
    if (role.end <= from || role.start >= to) return [];
    if (role.kind === 'comment' && isAllow(role.image)) return allowTokens(role.image, role.start);
    const token = tokenFor(role, references.get(role.start), workspace);
    return token ? [{ start: role.start, end: role.end, ...token }] : [];
  });
}

/** What was read of a file: an editor that scrolls asks again and again. */
function rolesOf(file: SourceFile): readonly TokenRole[] {
  let known = roles.get(file);
  if (!known) {
    known = tokenRoles(file.text);
    roles.set(file, known);
  }
  return known;
}

const roles = new WeakMap<SourceFile, readonly TokenRole[]>();

function tokenFor(
  { kind, leaf, image }: TokenRole,
  reference: Reference | undefined,
  workspace: Workspace,
): Pick<ColouredToken, 'type' | 'modifiers'> | undefined {
  if (kind === 'comment') return { type: 'comment', modifiers: [] };
  if (!leaf) return undefined;
  if (leaf.keyword !== undefined) return keywordToken(leaf);
  if (leaf.refers.length > 0) {
    const token = referenceToken(leaf, reference, workspace);
    // Objects in quotation marks are read as the text that they are; fields stand behind a dot that tells.
    return leaf.terminal === 'STRING' && token.type !== 'property'
      ? { type: 'string', modifiers: [] }
      : token;
  }
  if (declares(leaf)) return { type: declaredType(leaf), modifiers: ['declaration'] };
  if (leaf.rules.includes('UnitName'))
    return { type: 'type', modifiers: ['unit', ...libraryUnit(image, workspace)] };
  if (leaf.rules.includes('Quantity') && leaf.features.at(-1) === 'per') return UNIT;
  if (leaf.rules.includes('Flag') && leaf.terminal === 'WORD') return { type: 'modifier', modifiers: [] };
  switch (leaf.terminal) {
    case 'STRING':
      return { type: 'string', modifiers: [] };
    case 'NUMBER':
    case 'DATE':
    case 'TIME':
      return { type: 'number', modifiers: [] };
    default:
      return { type: 'enumMember', modifiers: [] };
  }
}

const UNIT: Pick<ColouredToken, 'type' | 'modifiers'> = { type: 'type', modifiers: ['unit'] };

function keywordToken({ keyword = '', rules }: Leaf): Pick<ColouredToken, 'type' | 'modifiers'> | undefined {
  if (keyword === '%') return UNIT;
  if (keyword === 'visits' && rules.includes('UnitName'))
    return { type: 'type', modifiers: ['unit', 'defaultLibrary'] };
  // `per` and `business` say with the unit what is counted.
  if (rules.includes('Quantity')) return UNIT;
  if (/^[a-z]/.test(keyword)) return { type: 'keyword', modifiers: [] };
  return /^(->|>=|<=|>|<|\.\.)$/.test(keyword) ? { type: 'operator', modifiers: [] } : undefined;
}

function declares({ features, rules }: Leaf): boolean {
  return features.length === 1 && features[0] === 'name' && rules.length <= 2;
}

function declaredType({ rules }: Leaf): TokenType {
  return TYPE_OF_RULE[rules[0] ?? ''] ?? 'variable';
}

function referenceToken(
  leaf: Leaf,
  reference: Reference | undefined,
  workspace: Workspace,
): Pick<ColouredToken, 'type' | 'modifiers'> {
  const declared = workspace.resolve(reference);
  const kind = declared?.declaration.kind ?? kindsOf(leaf)[0];
  const modifiers: Modifier[] = [];
  if (declared?.file.builtIn) modifiers.push('defaultLibrary');
  if (declared && isDeprecated(declared.declaration)) modifiers.push('deprecated');
  return { type: (kind && TYPE_OF_KIND[kind]) ?? 'variable', modifiers };
}

function isDeprecated(declaration: { readonly kind: DeclarationKind; readonly flags?: unknown }): boolean {
  return (
    declaration.kind === 'crm-field' && flagOf((declaration as { flags: [] }).flags, 'deprecated') === true
  );
}

function libraryUnit(name: string, workspace: Workspace): Modifier[] {
  const kinds = ['unit', 'currency', 'event'] as const;
  return kinds.some((kind) => workspace.lookup(kind, name)[0]?.file.builtIn) ? ['defaultLibrary'] : [];
}

const TYPE_OF_KIND: Partial<Readonly<Record<DeclarationKind, TokenType>>> = {
  campaign: 'class',
  person: 'variable',
  team: 'interface',
  vendor: 'interface',
  system: 'namespace',
  crm: 'namespace',
  object: 'struct',
  'crm-field': 'property',
  field: 'property',
  page: 'function',
  channel: 'event',
  capture: 'enum',
  list: 'enum',
  kind: 'type',
  type: 'type',
  curve: 'function',
  profile: 'function',
  event: 'enumMember',
  purpose: 'enumMember',
  region: 'enumMember',
  role: 'enumMember',
  side: 'enumMember',
  measure: 'enumMember',
  metric: 'variable',
  sla: 'variable',
  need: 'variable',
  sender: 'interface',
  slot: 'enumMember',
  category: 'enumMember',
  evidence: 'enumMember',
  change: 'enumMember',
  cost: 'enumMember',
  'utm-source': 'enumMember',
};

/** By the grammar's rule that declares it. */
const TYPE_OF_RULE: Readonly<Record<string, TokenType>> = Object.fromEntries(
  Object.entries(TYPE_OF_KIND).map(([kind, type]) => [ruleOf(kind as DeclarationKind), type]),
);

/** A token of several lines, which only comments are, is one token a line. */
function push(builder: SemanticTokensBuilder, file: SourceFile, tokens: readonly ColouredToken[]): void {
  for (const { start, end, type, modifiers } of tokens) {
    let at = start;
    for (const line of file.text.slice(start, end).split(/\r\n|\r|\n/)) {
      const place = positionOf(file, at);
      const bits = modifiers.reduce((sum, modifier) => sum | (1 << MODIFIERS.indexOf(modifier)), 0);
      if (line !== '') builder.push(place.line, place.character, line.length, TYPES.indexOf(type), bits);
      at = file.lineStarts[place.line + 1] ?? end;
    }
  }
}
