/** Cards of CRMs, of their objects and of their fields. */
import type {
  Campaign,
  Crm,
  CrmField,
  CrmObject,
  Declared,
  FileEntry,
  Flag,
  Reference,
  SourceFile,
  Workspace,
} from '@liaison/model';
import type { Repository } from '../session/repository.ts';
import { type Card, escaped, facts } from './card.ts';
import { typeText } from './crm-type.ts';
import { headingOf } from './heading.ts';
import { processingTexts } from './processing.ts';
import { declaredText, firstOf, quantityText, referenceText } from './written.ts';

export function crmCard({ declaration: crm }: Declared<Crm>, repository: Repository): Card {
  const { api } = crm;
  return {
    heading: headingOf(crm, 'crm'),
    doc: crm.doc,
    facts: facts(
      ['Platform', crm.platform?.value],
      ['Owner', referenceText(crm.owner, repository)],
      [
        'Written through',
        api && [referenceText(api.system, repository), quantityText(api.amount)].filter(Boolean).join(', '),
      ],
      ['Processes', processingTexts(crm.processes, repository)],
    ),
  };
}

export function objectCard({ declaration: object }: Declared<CrmObject>): Card {
  const required = object.fields.filter(({ flags }) =>
    flags.some(({ name, unknown }) => name === 'required' && !unknown),
  );
  return {
    heading: headingOf(object, 'object'),
    doc: object.doc,
    facts: facts(
      ['CRM', object.within],
      ['Fields', String(object.fields.length)],
      [
        'Required',
        firstOf(
          required.map(({ name }) => `\`${name}\``),
          8,
        ),
      ],
    ),
  };
}

export function crmFieldCard({ declaration: field }: Declared<CrmField>, repository: Repository): Card {
  const [crm = '', object = ''] = field.within?.split('/') ?? [];
  return {
    heading: headingOf({ ...field, name: `${object}.${field.name}` }, 'field'),
    doc: field.doc,
    facts: facts(
      ['CRM', crm],
      ['Type', field.type && typeText(field.type)],
      ['Values', values(field)],
      ['Flags', escaped(field.flags.map(flagText).join(', '))],
      ['Written by', writersText(field, repository)],
    ),
  };
}

/** The first of many values, inactive ones left out. */
function values({ type }: CrmField): string | undefined {
  const active = (type?.choices ?? []).filter((choice) => choice.active);
  return firstOf(
    active.map(({ value, label }) =>
      label && label !== value ? `${escaped(value)} (${escaped(label)})` : escaped(value),
    ),
    8,
  );
}

/** `required`, `default Web`, `unique: not known`, as plain text. */
export function flagText({ name, unknown, text, number }: Flag): string {
  const value = text ?? number;
  if (unknown) return `${name}: not known`;
  return value === undefined ? name : `${name} ${value}`;
}

/** The first campaigns with the forms that write to a field, and how many more there are. */
function writersText(field: CrmField, repository: Repository): string | undefined {
  const writers = writersOf(field, repository.analysis.workspace);
  return firstOf(writers, MOST_WRITERS, ({ file, value: { campaign, form } }) => {
    return `${declaredText({ declaration: campaign, file }, repository)}, form \`${form}\``;
  });
}

const MOST_WRITERS = 5;

/** In the order of files. */
function writersOf(field: CrmField, workspace: Workspace): readonly FileEntry<Writer>[] {
  const [crm = '', object = ''] = field.within?.split('/') ?? [];
  const writers = workspace.entriesOf(writersByTarget);
  // The same words mean the same everywhere, so one of many says what all of them do.
  const lists = [targetKey(undefined, object, field.name), targetKey(crm, object, field.name)]
    .map((key) => writers.get(key))
    .filter(([one]) => workspace.resolve(one?.value.target)?.declaration === field);
  return lists.length > 1 ? lists.flat() : (lists[0] ?? []);
}

interface Writer {
  readonly campaign: Campaign;
  readonly form: string;
  /** The field as it is written. */
  readonly target: Reference;
}

/** The forms of a file by the targets that they fill, as these are written; each form once. */
function* writersByTarget(file: SourceFile): Generator<readonly [string, Writer]> {
  for (const campaign of file.declarations) {
    for (const form of campaign.kind === 'campaign' ? campaign.captures : []) {
      const keys = new Set<string>();
      const mapped = form.fields.flatMap(({ mappings }) => mappings.map(({ target }) => target));
      for (const target of [...mapped, ...form.sets.map((set) => set.target)]) {
        if (!target?.field) continue;
        const key = targetKey(target.crm?.name, target.object.name, target.field.name);
        if (keys.has(key)) continue;
        keys.add(key);
        yield [key, { campaign: campaign as Campaign, form: form.name, target: target.field }];
      }
    }
  }
}

function targetKey(crm: string | undefined, object: string, field: string): string {
  return [crm ?? '', object, field].join('\n');
}
