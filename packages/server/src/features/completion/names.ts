/** Names of declarations where a statement refers to one: of the right kind, and such that no check objects. */
import type { Leaf } from '@liaison/language';
import {
  type AnyDeclaration,
  type DeclarationKind,
  type DeclarationOf,
  everyDeclaration,
  inferredCategory,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Candidate } from './candidate.ts';
import { type Cursor, kindsOf } from './cursor.ts';
import { personRank, teamRank } from './people.ts';

/** Candidates for a place that refers to declarations. */
export function nameCandidates(leaf: Leaf, cursor: Cursor): Candidate[] {
  return kindsOf(leaf).flatMap((kind) =>
    declarationsOf(kind, cursor).flatMap((declaration) => {
      const rank = declaration.name === '' ? undefined : rankOf(declaration, leaf, cursor);
      return rank === undefined ? [] : [nameCandidate(declaration, rank, cursor.workspace)];
    }),
  );
}

export function nameCandidate(declaration: AnyDeclaration, rank: number, workspace: Workspace): Candidate {
  const { kind, name, title, within } = declaration;
  const beside =
    kind === 'person' ? workspace.resolveTo('team', declaration.team)?.declaration.name : undefined;
  return {
    label: name,
    text: writtenName(name),
    kind: ITEM_KINDS[kind] ?? CompletionItemKind.Reference,
    rank,
    ...(title !== undefined && { description: beside === undefined ? title : `${title}, ${beside}` }),
    about: { type: 'declaration', kind, name, ...(within !== undefined && { within }) },
  };
}

const ITEM_KINDS: Partial<Readonly<Record<DeclarationKind, CompletionItemKind>>> = {
  person: CompletionItemKind.Constant,
  team: CompletionItemKind.Interface,
  vendor: CompletionItemKind.Interface,
  system: CompletionItemKind.Module,
  page: CompletionItemKind.File,
  channel: CompletionItemKind.Event,
  capture: CompletionItemKind.Struct,
  list: CompletionItemKind.Struct,
  field: CompletionItemKind.Field,
  type: CompletionItemKind.TypeParameter,
  kind: CompletionItemKind.Class,
};

/** What lives in a campaign is known there only. */
function declarationsOf(kind: DeclarationKind, cursor: Cursor): readonly AnyDeclaration[] {
  const { campaign, capture, workspace } = cursor;
  switch (kind) {
    case 'page':
      return campaign?.pages ?? [];
    case 'channel':
      return campaign?.channels ?? [];
    case 'capture':
      return campaign?.captures ?? [];
    case 'metric':
      return campaign?.metrics ?? [];
    case 'field':
      return capture?.fields ?? [];
    default:
      return workspace.all(kind).map(({ declaration }) => declaration);
  }
}

/** 0 for what is most likely meant; undefined for what would be wrong. */
function rankOf(declaration: AnyDeclaration, leaf: Leaf, cursor: Cursor): number | undefined {
  if (isItself(declaration, cursor)) return undefined;
  switch (declaration.kind) {
    case 'person':
      return personRank(declaration, leaf, cursor);
    case 'team':
      return teamRank(declaration, leaf, cursor);
    case 'vendor':
      return leaf.features.includes('vendor') ? vendorRank(declaration, cursor) : 1;
    case 'system':
      return systemRank(declaration, cursor);
    case 'measure':
      // A condition mostly begins with a system, and measures come with the library.
      return leaf.rules[0] === 'Plan' ? 2 : 0;
    case 'category':
      return categoryRank(declaration, cursor);
    case 'unknown':
      return undefined;
    default:
      return 0;
  }
}

/** A system does not call itself, and a list overlaps others. */
function isItself(declaration: AnyDeclaration, { around }: Cursor): boolean {
  return around.includes(declaration);
}

/** First vendors that do what the channel needs. */
function vendorRank(vendor: DeclarationOf<'vendor'>, { around }: Cursor): number {
  const channel = around.find((declaration) => declaration.kind === 'channel');
  const needed = channel?.channelKind?.name;
  return vendor.services.some(({ value }) => value === needed) ? 0 : 1;
}

/** First what type and name of the question speak for. */
function categoryRank({ name }: DeclarationOf<'category'>, { field }: Cursor): number {
  return field && inferredCategory(field)?.category === name ? 0 : 1;
}

/** In a campaign, first the systems that it lands on or has budgeted. */
function systemRank({ name }: DeclarationOf<'system'>, { campaign }: Cursor): number {
  const lands = campaign?.pages.some(({ system }) => system?.name === name);
  const budgeted = campaign?.budget?.lines.some(({ system }) => system.name === name);
  return lands || budgeted ? 0 : 1;
}

/** The declaration that is meant by what an item says of itself. */
export function declarationAbout(
  { kind, name, within }: { readonly kind: DeclarationKind; readonly name: string; readonly within?: string },
  workspace: Workspace,
): AnyDeclaration | undefined {
  const [first] = workspace.lookup(kind, name, within);
  if (first) return first.declaration;
  const holder = within === undefined ? undefined : workspace.lookup('campaign', within)[0];
  return holder && everyDeclaration(holder.file).find((each) => each.kind === kind && each.name === name);
}
