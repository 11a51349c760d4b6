/** Two forms that write different things into one field of the CRM. */
import type {
  Campaign,
  CaptureField,
  FieldTarget,
  FileEntry,
  SourceFile,
  Span,
  Workspace,
} from '@liaison/model';
import { valuesOf } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { fieldWrites, isOver, nameOfTarget } from './crm-writes.ts';
import { defineCheck } from './define-check.ts';

type Data = { target: string; own: string; other: string; form: string };

export const conflictingCaptures = defineCheck({
  code: 'conflicting-captures',
  category: 'crm',
  severity: 'warning',
  on: 'capture',
  message: ({ target, own, other, form }: Data) =>
    `\`${target}\` stands for ${own} here and for ${other} in \`${form}\``,
  help: 'Give each its own field of the CRM: whoever reads this one cannot tell what it means',
  run(capture, { workspace, file }, report) {
    if (isOver(capture, workspace)) return;
    for (const write of fieldWrites(capture, workspace)) {
      const own = meaningOf(write.field);
      if (!own || write.mapping.negated) continue;
      const other = toldApart(keyOf(write.target), workspace).find(
        ({ file: where, value }) =>
          standsBefore(where, value.span, file, write.target.span) &&
          !isSameForm(value, capture) &&
          // Without its CRM, a target means the only one that has the object.
          (value.crm ?? write.object.within) === write.object.within &&
          differ(own, value.meaning),
      );
      if (!other) continue;
      const [mine, theirs] = wordsFor(own, other.value.meaning);
      report({
        at: write.target.span,
        data: { target: nameOfTarget(write), own: mine, other: theirs, form: other.value.form },
        related: [
          { message: `From \`${other.value.form}\``, at: { file: other.file.path, span: other.value.span } },
        ],
      });
    }
  },
});

/** What an answer means, as far as it can be told apart from others; undefined for texts, which can mean anything. */
type Meaning =
  | { readonly kind: 'consent'; readonly purposes: readonly string[] }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'number' | 'date' | 'answer' };

interface Entry {
  readonly campaign: string;
  readonly form: string;
  readonly crm?: string;
  readonly meaning: Meaning;
  /** The same for all that write the same into the same CRM. */
  readonly sameAs: string;
  /** Where the target stands; under this name it is no part of what the form means. */
  readonly span: Span;
}

/** What the forms of a file write, by the field as it is written there. */
function* meaningsIn(file: SourceFile): Generator<readonly [string, Entry]> {
  for (const declaration of file.declarations) {
    if (declaration.kind !== 'campaign' || isClosed(declaration)) continue;
    yield* meaningsOf(declaration);
  }
}

function* meaningsOf(campaign: Campaign): Generator<readonly [string, Entry]> {
  for (const { name, fields } of campaign.captures) {
    for (const field of fields) {
      const meaning = meaningOf(field);
      if (!meaning) continue;
      for (const { target, negated } of field.mappings) {
        if (!target?.field || negated) continue;
        const crm = target.crm?.name;
        const sameAs = JSON.stringify([crm, meaning]);
        const entry = { campaign: campaign.name, form: name, meaning, sameAs, span: target.span };
        yield [keyOf(target), crm === undefined ? entry : { ...entry, crm }];
      }
    }
  }
}

/**
 * Of all that is written into a field, what each form can be in conflict with: of every meaning the first two forms,
 * so that there is one that is not the form itself. Thousands of forms may write the same into one field.
 */
function toldApart(key: string, workspace: Workspace): readonly FileEntry<Entry>[] {
  const entries = workspace.entriesOf(meaningsIn).get(key);
  const ofWorkspace = apart.get(workspace) ?? new Map<string, readonly FileEntry<Entry>[]>();
  apart.set(workspace, ofWorkspace);
  let told = ofWorkspace.get(key);
  if (!told) {
    const forms = new Map<string, Entry[]>();
    told = entries.filter(({ value }) => {
      const seen = forms.get(value.sameAs);
      if (!seen) forms.set(value.sameAs, [value]);
      else if (seen.length === 2 || seen.some((other) => areOfOneForm(value, other))) return false;
      else seen.push(value);
      return true;
    });
    ofWorkspace.set(key, told);
  }
  return told;
}

function areOfOneForm(a: Entry, b: Entry): boolean {
  return a.campaign === b.campaign && a.form === b.form;
}

const apart = new WeakMap<Workspace, Map<string, readonly FileEntry<Entry>[]>>();

/** Without the name of the CRM, which may be left out. */
function keyOf({ object, field }: FieldTarget): string {
  return `${object.name}.${field?.name ?? ''}`;
}

function meaningOf({ type, grants, refuses }: CaptureField): Meaning | undefined {
  const kind = type?.type.name ?? '';
  if (kind === 'boolean') {
    const purposes = [...grants, ...refuses].map(({ name }) => name);
    return purposes.length > 0 ? { kind: 'consent', purposes } : { kind: 'answer' };
  }
  if (kind === 'choice' || kind === 'choices') {
    const values = type && valuesOf(type);
    return values && { kind: 'values', values };
  }
  if (NUMBERS.has(kind)) return { kind: 'number' };
  return kind === 'date' || kind === 'datetime' ? { kind: 'date' } : undefined;
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'currency', 'percent']);

function differ(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'consent' && b.kind === 'consent') {
    return !a.purposes.some((purpose) => b.purposes.includes(purpose));
  }
  if (a.kind === 'values' && b.kind === 'values') return !a.values.some((value) => b.values.includes(value));
  // A question for yes or no may well be the consent that the other form names.
  return a.kind !== b.kind && ![a.kind, b.kind].includes('answer');
}

function wordsFor(own: Meaning, other: Meaning): [string, string] {
  const [mine, theirs] = [wordFor(own), wordFor(other)];
  return mine === theirs ? [mine, `other ${mine}`] : [mine, theirs];
}

function wordFor(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'consent':
      return `\`${meaning.purposes[0]}\``;
    case 'values':
      return 'values of a list';
    case 'number':
      return 'numbers';
    case 'date':
      return 'dates';
    case 'answer':
      return 'yes or no';
  }
}

function isSameForm({ campaign, form }: Entry, capture: { within?: string; name: string }): boolean {
  return campaign === capture.within && form === capture.name;
}

/** Told at the later of the two, by file and place. */
function standsBefore(file: SourceFile, span: Span, otherFile: SourceFile, other: Span): boolean {
  if (file.path !== otherFile.path) return file.path < otherFile.path;
  return span.start < other.start;
}
