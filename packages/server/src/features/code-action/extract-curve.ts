/** "Extract the curve of …": what answers otherwise than the library says gets a curve of its own, to be changed. */
import {
  type Channel,
  type Curve,
  type Declared,
  everyDeclaration,
  type Kind,
  type Reference,
  type Span,
  type Workspace,
  writtenName,
  writtenText,
} from '@liaison/model';
import { CodeActionKind } from 'vscode-languageserver';
import type { Repository } from '../../session/repository.ts';
import { campaignOf } from '../../surroundings.ts';
import { usesIn } from '../../uses.ts';
import { appended, homeOf } from './new-declaration.ts';
import type { Offer, Selection } from './offer.ts';

/**
 * On the name or the kind of a channel, and on the curve that a kind names. The copies say what the originals say,
 * so that no forecast changes before somebody changes a figure.
 */
export function extractCurveOffers(selection: Selection): Offer[] {
  const isMeant = touches(selection.span);
  for (const declaration of everyDeclaration(selection.file)) {
    const { kind } = declaration;
    if (kind === 'channel' && (isMeant(declaration.nameSpan) || isMeant(declaration.channelKind?.span)))
      return ofChannel(declaration, selection);
    if (kind === 'kind' && isMeant(declaration.curve?.span)) return ofKind(declaration, selection);
  }
  return [];
}

/** A channel has no curve but that of its kind, so it gets a kind of its own, too. */
function ofChannel(channel: Channel, { file, repository }: Selection): Offer[] {
  const { workspace } = repository.analysis;
  const kind = workspace.resolveTo('kind', channel.channelKind);
  const curve = workspace.resolveTo('curve', kind?.declaration.curve);
  if (!kind || !curve || !channel.channelKind || !isShared(kind, repository)) return [];
  const names = [campaignOf(channel, file)?.name, channel.name].filter(Boolean);
  const name = freeName(names.join('-'), ['kind', 'curve'], workspace);
  const title = channel.title ?? channel.name;
  const copies = [
    ...copyOf(curve, name, `Answers to ${title}`),
    '',
    ...copyOf(kind, name, title, kind.declaration.curve),
  ];
  return [offer(channel, channel.channelKind, name, copies, 'kind', { file, workspace })];
}

function ofKind(kind: Kind, { file, repository }: Selection): Offer[] {
  const { workspace } = repository.analysis;
  const curve = workspace.resolveTo('curve', kind.curve);
  if (!curve || !kind.curve || !isShared(curve, repository)) return [];
  const name = freeName(kind.name, ['curve'], workspace);
  const copy = copyOf(curve, name, `Answers to ${kind.title ?? kind.name}`);
  return [offer(kind, kind.curve, name, copy, 'curve', { file, workspace })];
}

function offer(
  of: Channel | Kind,
  { span }: Reference,
  name: string,
  copies: readonly string[],
  among: 'kind' | 'curve',
  { file, workspace }: { readonly file: Declared['file']; readonly workspace: Workspace },
): Offer {
  const home = homeOf(among, workspace) ?? file;
  return {
    title: `Extract the curve of \`${of.name}\` into ${home.path}`,
    kind: CodeActionKind.RefactorExtract,
    edits: () => [{ at: { file: file.path, span }, newText: writtenName(name) }, appended(home, copies)],
  };
}

/** Whether something else means it too: what is only used here can be changed where it is. */
function isShared({ declaration, file }: Declared<Curve | Kind>, { analysis }: Repository): boolean {
  if (file.builtIn) return true;
  let uses = 0;
  for (const each of analysis.filesThatMean({ declaration, file })) {
    uses += usesIn(each, { declaration, file }, analysis.workspace).length;
    if (uses > 1) return true;
  }
  return false;
}

/** The declaration with another name and title, line by line; `renamed` in its block has the new name, too. */
function copyOf(
  { declaration, file: { text } }: Declared<Curve | Kind>,
  name: string,
  title: string,
  renamed?: Reference,
): string[] {
  const { kind, span, body } = declaration;
  const from = body ? text.lastIndexOf('{', body.start) : span.end;
  const block = renamed
    ? text.slice(from, renamed.span.start) + writtenName(name) + text.slice(renamed.span.end, span.end)
    : text.slice(from, span.end);
  return `${kind} ${writtenName(name)} ${writtenText(title)} ${block}`.split(/\r?\n/);
}

/** A name that nothing of these kinds has. */
function freeName(wanted: string, kinds: readonly ('kind' | 'curve')[], workspace: Workspace): string {
  const isTaken = (name: string) => kinds.some((kind) => workspace.lookup(kind, name).length > 0);
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}-${number}`;
  return name;
}

function touches(span: Span): (other: Span | undefined) => boolean {
  return (other) => other !== undefined && other.start <= span.end && span.start <= other.end;
}
