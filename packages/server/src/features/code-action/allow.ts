/** "Allow this finding": the comment above a statement that says until when, by whom and why it may stay. */
import { catalogue, type Finding } from '@liaison/checks';
import {
  type AnyDeclaration,
  everyDeclaration,
  isRealDate,
  lineStartAt,
  type SourceFile,
  type Span,
  type Workspace,
} from '@liaison/model';
import { CodeActionKind } from 'vscode-languageserver';
import type { EditToFinish } from '../../workspace-edit.ts';
import { findingsIn, type Offer, type Selection } from './offer.ts';

/**
 * One for each finding that may be allowed. The comment counts only when its author has said why, for which the cursor
 * is put behind the colon; one that is there already, and does not count, is told of by itself.
 */
export function allowOffers(selection: Selection): Offer[] {
  const allowable = new Set(catalogue.filter((check) => check.allowable).map(({ code }) => code));
  const seen = new Set<string>();
  return findingsIn(selection).flatMap((finding) => {
    const { code } = finding;
    if (!allowable.has(code) || seen.has(code) || isNamedAbove(finding, selection.file)) return [];
    const by = signerFor(finding, selection);
    if (by === undefined) return [];
    seen.add(code);
    const until = lastDay(finding, selection);
    return [
      {
        title: `Allow \`${code}\` until ${until} by ${by}: say why`,
        kind: CodeActionKind.QuickFix,
        finding,
        edits: () => [commentEdit(finding, `// allow ${code} until ${until} by ${by}: `, selection.file)],
      },
    ];
  });
}

/** Whether a comment tries to allow it. */
function isNamedAbove({ code, at: { span } }: Finding, { allows }: SourceFile): boolean {
  return allows.some(
    ({ codes, covers }) => covers && holds(covers, span.start) && codes.some(({ value }) => value === code),
  );
}

/** Days for which something is allowed where no campaign says when it ends. */
const DAYS = 30;

/** The campaign's last day, if it is still to come. */
function lastDay(finding: Finding, { file, repository }: Selection): string {
  const { today } = repository.analysis.workspace;
  const runs = campaignOf(finding, file)?.runs;
  const end = runs?.to?.date ?? runs?.from.date;
  if (end !== undefined && isRealDate(end) && end >= today) return end;
  return new Date(Date.parse(`${today}T00:00:00Z`) + DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** The IT owner of the campaign, or its owner; elsewhere somebody of the team that owns the thing. */
function signerFor(finding: Finding, { file, repository }: Selection): string | undefined {
  const { workspace } = repository.analysis;
  const campaign = campaignOf(finding, file);
  const declaration = innermost(finding.at.span.start, file);
  const people = [campaign?.itOwner, campaign?.owner].map((owner) => workspace.resolveTo('person', owner));
  const found =
    people.find((person) => person !== undefined)?.declaration ?? memberFor(declaration, workspace);
  // A name that needs quotes cannot stand in a comment of this form.
  return found && /^\S+$/.test(found.name) ? found.name : undefined;
}

function memberFor(declaration: AnyDeclaration | undefined, workspace: Workspace) {
  const people = workspace.all('person').map((each) => each.declaration);
  const owner = declaration && 'owner' in declaration ? declaration.owner?.name : undefined;
  return people.find(({ team }) => owner !== undefined && team?.name === owner) ?? people[0];
}

function campaignOf({ at }: Finding, file: SourceFile) {
  return file.declarations.find(
    (each) => each.kind === 'campaign' && each.span.start <= at.span.start && at.span.start <= each.span.end,
  ) as Extract<AnyDeclaration, { kind: 'campaign' }> | undefined;
}

function innermost(offset: number, file: SourceFile): AnyDeclaration | undefined {
  return everyDeclaration(file).findLast(({ span }) => span.start <= offset && offset <= span.end);
}

/** On a line of its own above the statement that the finding is in, above its documentation too. */
function commentEdit(finding: Finding, comment: string, file: SourceFile): EditToFinish {
  const start = statementStart(finding.at.span.start, file);
  const line = lineStartAt(file.lineStarts, start);
  const indent = /^[ \t]*/.exec(file.text.slice(line))?.[0] ?? '';
  const second = file.lineStarts[1] ?? 0;
  const newline = file.text.slice(second - 2, second) === '\r\n' ? '\r\n' : '\n';
  const written = `${indent}${comment}`;
  return {
    at: { file: file.path, span: { start: line, end: line } },
    newText: `${written}${newline}`,
    cursor: written.length,
  };
}

function statementStart(offset: number, file: SourceFile): number {
  let start = offset;
  let best = -1;
  for (const declaration of everyDeclaration(file)) {
    if (!holds(declaration.span, offset)) continue;
    const blocks = declaration.kind === 'campaign' ? declaration.blocks : [];
    const spans = [...declaration.statements, ...blocks.flatMap(({ statements }) => statements)].map(
      ({ span }) => span,
    );
    for (const span of [declaration.span, ...spans]) {
      if (!holds(span, offset) || span.start < best) continue;
      best = span.start;
      start = span === declaration.span ? aboveDoc(declaration, file) : span.start;
    }
  }
  return start;
}

/** Between a declaration and its documentation the comment would part the two. */
function aboveDoc({ doc, span }: AnyDeclaration, { text }: SourceFile): number {
  if (doc === undefined) return span.start;
  const begin = text.lastIndexOf('/**', span.start);
  return begin < 0 ? span.start : begin;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
