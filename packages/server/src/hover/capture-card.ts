/** Cards of forms and of their fields. */
import { percent } from '@liaison/checks';
import {
  type Capture,
  type CaptureField,
  type Declared,
  inferredCategory,
  loadOf,
  sentShare,
  writesOf,
} from '@liaison/model';
import { landingOn, submissionsIn } from '../derivation.ts';
import type { Repository } from '../session/repository.ts';
import { campaignOf } from '../surroundings.ts';
import { type Card, escaped, facts } from './card.ts';
import { crmFieldCard } from './crm-cards.ts';
import { typeText } from './crm-type.ts';
import { headingOf } from './heading.ts';
import {
  counted,
  declaredText,
  firstOf,
  quantityText,
  referenceText,
  referenceTexts,
  shareText,
} from './written.ts';

export function captureCard({ declaration: capture, file }: Declared<Capture>, repository: Repository): Card {
  const { workspace } = repository.analysis;
  const objects = new Set(
    [...capture.fields.flatMap(({ mappings }) => mappings), ...capture.sets].flatMap(({ target }) =>
      target ? [`\`${target.object.name}\``] : [],
    ),
  );
  const systems = writesOf(capture, workspace).map(({ system, requests }) => {
    const [declared] = workspace.lookup('system', system.name);
    return `${declared ? declaredText(declared, repository) : system.name}, ${requests} ${requests === 1 ? 'request' : 'requests'} a submission`;
  });
  return {
    heading: headingOf(capture, 'form'),
    doc: capture.doc,
    facts: facts(
      ['On', referenceText(capture.page, repository)],
      ['Purpose', referenceTexts(capture.purposes, repository)],
      ['Expected', expected({ declaration: capture, file }, repository)],
      ['Goes to', firstOf([...objects])],
      ['Written through', systems],
      ['In the CRM within', quantityText(capture.syncs)],
      ['Failures to', referenceText(capture.failures, repository)],
    ),
  };
}

/** `37.6k visits × 5 % = 1880 submissions`, or what each channel sends where their rates differ. */
function expected(
  { declaration: capture, file }: Declared<Capture>,
  repository: Repository,
): string | undefined {
  const { workspace } = repository.analysis;
  const campaign = campaignOf(capture, file);
  const load = campaign && loadOf(workspace).of(campaign)?.load;
  const sum = load && submissionsIn(load, capture, workspace);
  if (!load || sum === undefined) return undefined;
  const landing = landingOn(capture, load.channels, workspace);
  const visits = landing.reduce((total, channel) => total + channel.visits, 0);
  const shares = new Set(landing.map(({ channel }) => sentShare(capture, channel)));
  const [share] = shares;
  const result = counted(sum, 'submission');
  if (shares.size === 1 && share !== undefined) {
    return `${counted(visits, 'visit')} × ${shareText(share)} = ${result}`;
  }
  return `${counted(visits, 'visit')}, ${percent(visits > 0 ? sum / visits : 0)} of them: ${result}`;
}

export function captureFieldCard(
  { declaration: field }: Declared<CaptureField>,
  repository: Repository,
): Card {
  const { workspace } = repository.analysis;
  const targets = field.mappings.flatMap(({ negated, target }) => {
    if (!target) return [];
    const found = workspace.resolveTarget(target);
    const written = [target.object.name, target.field?.name].filter(Boolean).join('.');
    const name = `${negated ? 'not ' : ''}\`${written}\``;
    return found.state === 'found'
      ? [`${name}: ${inOneLine(crmFieldCard(found.field, repository))}`]
      : [name];
  });
  return {
    heading: headingOf(field, 'field'),
    doc: field.doc,
    facts: facts(
      ['Type', field.type && typeText(field.type)],
      ['Flags', field.flags.map(({ name }) => name).join(', ')],
      ['Category', categoryText(field, repository)],
      ['Goes to', targets],
      ['Discarded', field.discarded && escaped(field.discarded.value || 'without a reason')],
      ['Shared with', referenceTexts(field.sharedWith, repository)],
      ['Grants', referenceTexts(field.grants, repository)],
      ['Refuses', referenceTexts(field.refuses, repository)],
    ),
  };
}

/** As written, else what type or name speak for. */
function categoryText(field: CaptureField, repository: Repository): string | undefined {
  if (field.category) return referenceText(field.category, repository);
  const inferred = inferredCategory(field);
  return inferred && `\`${inferred.category}\`, by its ${BY[inferred.by]}`;
}

const BY = { type: 'type', consent: 'consent', name: 'name' } as const;

function inOneLine({ facts: rows }: Card): string {
  return rows
    .filter(({ label }) => label === 'Type' || label === 'Flags')
    .map(({ text }) => text)
    .join(', ');
}
