/** Cards of CRMs, of their objects and of their fields. */
import type { Crm, CrmField, CrmObject, Declared, FieldTarget, Flag, SourceFile } from '@liaison/model';
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
      ['Flags', field.flags.map(flagText).join(', ')],
      ['Written by', firstOf(writersOf(field, repository))],
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

/** `required`, `default Web`, `unique: not known`. */
function flagText({ name, unknown, text, number }: Flag): string {
  const value = text === undefined ? number : escaped(text);
  if (unknown) return `${name}: not known`;
  return value === undefined ? name : `${name} ${value}`;
}

/** Campaigns with the forms that write to a field. */
function writersOf(field: CrmField, repository: Repository): string[] {
  return repository.analysis.filesThatSay(field.name).flatMap((file) => writersIn(file, field, repository));
}

function writersIn(file: SourceFile, field: CrmField, repository: Repository): string[] {
  const { workspace } = repository.analysis;
  const isMeant = (target: FieldTarget | undefined) =>
    target?.field?.name === field.name && workspace.resolve(target.field)?.declaration === field;
  return file.declarations.flatMap((campaign) => {
    if (campaign.kind !== 'campaign') return [];
    return campaign.captures
      .filter(
        ({ fields, sets }) =>
          sets.some(({ target }) => isMeant(target)) ||
          fields.some(({ mappings }) => mappings.some(({ target }) => isMeant(target))),
      )
      .map(({ name }) => `${declaredText({ declaration: campaign, file }, repository)}, form \`${name}\``);
  });
}
