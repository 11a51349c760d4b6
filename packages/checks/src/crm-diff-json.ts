/** What `liaison crm diff --format json` prints: its published form, and the sentence that says each change. */
import { positionAt, type SchemaChange, type Workspace } from '@liaison/model';
import * as z from 'zod';
import type { Hurt } from './hurt-campaigns.ts';
import { place } from './report-json.ts';

const KINDS = [
  ...(['object-added', 'object-gone', 'field-added', 'field-gone', 'type-changed', 'narrowed'] as const),
  ...(['made-required', 'made-read-only', 'default-gone', 'value-added', 'value-gone'] as const),
  ...(['label-changed', 'deprecated'] as const),
] satisfies readonly SchemaChange['kind'][];

const name = z.string().nullable();

/** The form of a comparison, version 1. A member may be added in a version, none changes or goes. */
export const crmDiffSchema = z
  .strictObject({
    version: z.literal(1),
    crm: name.describe('The crm whose schema it is; null where neither side nor the user says it'),
    changes: z
      .array(
        z.strictObject({
          kind: z.enum(KINDS),
          object: z.string(),
          field: name.describe('Null where it is about the whole object'),
          narrowing: z
            .enum(['type', 'length', 'digits', 'bounds', 'list'])
            .nullable()
            .describe('In which way the field takes less, where the kind is `narrowed`'),
          value: name.describe('The value of the list that it is about, as the CRM stores it'),
          before: name.describe('What was, as the schema writes it'),
          after: name,
          breaking: z.boolean().describe('Records that the CRM took before, it may refuse now'),
          message: z.string().describe('What changed, in one sentence'),
          hurts: z
            .array(
              z.strictObject({
                campaign: z.string(),
                capture: name.describe('The form; null for the source of a metric'),
                field: name.describe('The question; null for a `set` line, and where the form lacks one'),
                ...place,
              }),
            )
            .describe('What would have to be changed with it'),
        }),
      )
      .describe('By object and field'),
    summary: z.strictObject({
      changes: z.int().min(0),
      breaking: z.int().min(0),
      hurting: z.int().min(0).describe('Changes that hurt a campaign'),
      campaigns: z.int().min(0).describe('Campaigns that are hurt'),
    }),
  })
  .describe('What `liaison crm diff --format json` prints');

export type JsonCrmDiff = z.infer<typeof crmDiffSchema>;

/** A change, and what it hurts. */
interface JudgedChange {
  readonly change: SchemaChange;
  readonly hurts: readonly Hurt[];
}

/** Judged changes as the form says them; `workspace` has the files of the places. */
export function buildCrmDiff(
  judged: readonly JudgedChange[],
  workspace: Workspace,
  crm: string | undefined,
): JsonCrmDiff {
  const byPath = new Map(workspace.files.map((file) => [file.path, file]));
  const hurtsOf = ({ campaign, capture, field, at }: Hurt) => {
    const lineStarts = byPath.get(at.file)?.lineStarts ?? [0];
    const range = { start: positionAt(lineStarts, at.span.start), end: positionAt(lineStarts, at.span.end) };
    return { campaign, capture: capture ?? null, field: field ?? null, file: at.file, range };
  };
  return {
    version: 1,
    crm: crm ?? null,
    changes: judged.map(({ change, hurts }) => ({
      kind: change.kind,
      object: change.object,
      field: change.field ?? null,
      narrowing: change.narrowing ?? null,
      value: change.value ?? null,
      before: change.before ?? null,
      after: change.after ?? null,
      breaking: change.breaking,
      message: changeSentence(change),
      hurts: hurts.map(hurtsOf),
    })),
    summary: {
      changes: judged.length,
      breaking: judged.filter(({ change }) => change.breaking).length,
      hurting: judged.filter(({ hurts }) => hurts.length > 0).length,
      campaigns: new Set(judged.flatMap(({ hurts }) => hurts.map(({ campaign }) => campaign))).size,
    },
  };
}

/** What changed, in one sentence. */
function changeSentence(change: SchemaChange): string {
  const { kind, object, field, value, before = '', after = '', breaking } = change;
  const subject = `\`${object}${field === undefined ? '' : `.${field}`}\``;
  switch (kind) {
    case 'object-added':
      return `${subject} is new`;
    case 'field-added':
      return `${subject} is new${breaking ? ', and required' : ''}`;
    case 'object-gone':
    case 'field-gone':
      return `${subject} is gone`;
    case 'type-changed':
      return `${subject} is \`${after}\` now, \`${before}\` before`;
    case 'narrowed':
      return narrowedSentence(subject, change);
    case 'made-required':
      return `${subject} is required now`;
    case 'made-read-only':
      return `${subject} is \`${after}\` now`;
    case 'default-gone':
      return `${subject} has lost its default${before === '' ? '' : ` \`${short(before)}\``}`;
    case 'value-added':
      return `${subject} has the new value \`${short(value)}\``;
    case 'value-gone':
      return `${subject} has lost the value \`${short(value)}\``;
    case 'label-changed':
      return `The value \`${short(value)}\` of ${subject} is called "${short(after)}" now, "${short(before)}" before`;
    case 'deprecated':
      return `${subject} is deprecated now`;
  }
}

function narrowedSentence(subject: string, { narrowing, before = '', after = '', is }: SchemaChange): string {
  switch (narrowing) {
    case 'length':
      return `${subject} holds ${after} ${unitOf(is?.flags ?? [])} now, ${before} before`;
    case 'bounds':
      return `${subject} takes ${after} now, ${before} before`;
    case 'list':
      return `${subject} refuses values that are not on its list now`;
    default:
      return `${subject} is \`${after}\` now, \`${before}\` before`;
  }
}

function unitOf(flags: readonly { readonly name: string }[]): string {
  if (flags.some((flag) => flag.name === 'in-bytes')) return 'bytes';
  return flags.some((flag) => flag.name === 'in-utf-16') ? 'UTF-16 units' : 'characters';
}

const LONGEST = 30;

function short(text = ''): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
