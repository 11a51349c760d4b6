/** What `liaison check --format json` prints: its published form, and how findings get into it. */
import {
  digest,
  FINGERPRINT_DIGITS,
  positionAt,
  type SourceFile,
  type Span,
  type Workspace,
} from '@liaison/model';
import * as z from 'zod';
import type { Finding } from './finding.ts';
import { identities } from './findings-between.ts';

const position = z
  .strictObject({
    line: z.int().min(0).describe('From 0'),
    character: z.int().min(0).describe('In UTF-16 units, from 0; a byte order mark does not count'),
  })
  .describe('A position as in the Language Server Protocol');

const range = z
  .strictObject({ start: position, end: position.describe('The first position behind it') })
  .describe('From start to end, the end excluded');

const file = z
  .string()
  .describe(
    'Relative to the repository, with /; `liaison:library/…` for the vocabulary that ships with Liaison',
  );

/** A place in a file of the repository, as every report says it. */
export const place = { file, range } as const;

/** The form of a report, version 1. A member may be added in a version, none changes or goes. */
export const reportSchema = z
  .strictObject({
    version: z.literal(1),
    findings: z
      .array(
        z.strictObject({
          code: z.string().describe('The name of the check; `liaison explain CODE` says more'),
          severity: z.enum(['error', 'warning', 'info']),
          message: z.string().describe('What is wrong, in one sentence'),
          help: z.string().describe('What to do'),
          ...place,
          within: z
            .string()
            .describe('The declaration in which it stands: `channel spring/mail`; else the file'),
          fingerprint: z
            .string()
            .describe('Twelve hexadecimal digits; the same wherever in the declaration it stands'),
          related: z
            .array(z.strictObject({ message: z.string(), ...place }))
            .describe('Other places that have a part in it'),
          fixes: z
            .array(
              z.strictObject({
                title: z.string(),
                safety: z
                  .enum(['safe', 'suggested'])
                  .describe('`safe` keeps what the author plainly meant; `suggested` wants a reader'),
                edits: z
                  .array(z.strictObject({ ...place, newText: z.string() }))
                  .describe('To be applied together; they do not overlap'),
              }),
            )
            .describe('Each of them alone removes the finding'),
        }),
      )
      .describe('By file, place and code'),
    summary: z.strictObject({
      files: z.int().min(0),
      campaigns: z.int().min(0),
      errors: z.int().min(0),
      warnings: z.int().min(0),
      infos: z.int().min(0),
    }),
  })
  .describe('What `liaison check --format json` prints');

export type JsonReport = z.infer<typeof reportSchema>;
export type ReportSummary = JsonReport['summary'];

/** Findings, in the order in which they come, with lines and characters; `files` are the ones that were asked about. */
export function buildReport(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  workspace: Workspace,
): JsonReport {
  const byPath = new Map(workspace.files.map((candidate) => [candidate.path, candidate]));
  const rangeOf = (path: string, span: Span) => {
    const lineStarts = byPath.get(path)?.lineStarts ?? [0];
    return { start: positionAt(lineStarts, span.start), end: positionAt(lineStarts, span.end) };
  };
  const known = identities({ workspace, findings });
  return {
    version: 1,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      help: finding.help,
      file: finding.at.file,
      range: rangeOf(finding.at.file, finding.at.span),
      ...knownBy(known.get(finding) ?? [finding.code, finding.at.file]),
      related: finding.related.map((place) => ({
        message: place.message,
        file: place.at.file,
        range: rangeOf(place.at.file, place.at.span),
      })),
      fixes: finding.fixes.map(({ title, safety, edits }) => ({
        title,
        safety,
        edits: edits.map((edit) => ({
          file: edit.at.file,
          range: rangeOf(edit.at.file, edit.at.span),
          newText: edit.newText,
        })),
      })),
    })),
    summary: summarise(findings, files),
  };
}

/** `within` and `fingerprint` of an identity: its code, the path of its declaration, the how-manieth it is. */
function knownBy(identity: readonly string[]) {
  const [, kind = '', ...path] = identity;
  const within = path.length > 1 ? `${kind} ${path.slice(0, -1).join('/')}` : kind;
  return { within, fingerprint: digest(identity, FINGERPRINT_DIGITS) };
}

/** Counts for the last line of a report. */
export function summarise(findings: readonly Finding[], files: readonly SourceFile[]): ReportSummary {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    campaigns: files.reduce(
      (sum, { declarations }) => sum + declarations.filter(({ kind }) => kind === 'campaign').length,
      0,
    ),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
