/** The way of each answer of a form into the CRM as data: what is asked, how it is passed on, and what is lost. */
import {
  type Assignability,
  assignability,
  type Campaign,
  type Capture,
  type CaptureField,
  type CrmField,
  type FieldTarget,
  type Flag,
  loadOf,
  type SetLine,
  type SetValue,
  type SourceFile,
  type Span,
  storableOf,
  type TypeUse,
  valueAssignability,
  type Workspace,
  writesOf,
} from '@liaison/model';
import { placeOf, type SourcePlace } from '../../page/source-place.ts';

/** What somebody else has found out about a place: a check. */
export interface Remark {
  /** Of the file, relative to the repository. */
  readonly path: string;
  readonly span: Span;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** `lossy`: something may get lost; `impossible`: the CRM cannot store it; `unknown`: nobody knows the target. */
export type WayVerdict = 'fits' | 'lossy' | 'impossible' | 'unknown' | 'nowhere' | 'discarded' | 'shared';

/** The field of a CRM at the end of a way. */
export interface WayTarget {
  /** `Lead.Email`. */
  readonly name: string;
  readonly title: string;
  readonly crm: string;
  /** `text(80)`; empty where it is not known. */
  readonly type: string;
  readonly flags: readonly string[];
  /** Null where no schema has it. */
  readonly place: SourcePlace | null;
}

/** One way: an answer, or a value that is always written. */
export interface Way {
  readonly by: 'field' | 'set';
  /** The field of the form, or the value. */
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly flags: readonly string[];
  readonly place: SourcePlace;
  /** What is done with it: `turned round`, `if opt-in is "true"`, `grants email-marketing`. */
  readonly how: readonly string[];
  readonly target: WayTarget | null;
  readonly verdict: WayVerdict;
  readonly reasons: readonly string[];
}

export interface CaptureWays {
  readonly name: string;
  readonly title: string;
  readonly place: SourcePlace;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly ways: readonly Way[];
  /** What is found out about the form as a whole, such as fields of the CRM that it leaves empty. */
  readonly remarks: readonly Pick<Remark, 'severity' | 'message'>[];
}

export interface CampaignWays {
  readonly name: string;
  readonly title: string;
  readonly place: SourcePlace;
  readonly status: string;
  readonly captures: readonly CaptureWays[];
}

export interface CrmWayView {
  readonly kind: 'crm-way';
  readonly campaigns: readonly CampaignWays[];
  /** How many campaigns with forms are not shown. */
  readonly leftOut: number;
}

/** What to show. What is absent is not restricted. */
export interface CrmWayQuestion {
  /** Only this campaign. */
  readonly campaign?: Campaign;
  /** What is known of a file beyond the model. */
  readonly remarks?: (path: string) => readonly Remark[];
  /** How many campaigns are shown where none is asked for. */
  readonly most?: number;
}

const MOST_CAMPAIGNS = 50;

/** Works the view out, a campaign at a time: those with forms, what is over or cancelled last. */
export function* crmWayView(
  workspace: Workspace,
  question: CrmWayQuestion = {},
): Generator<void, CrmWayView> {
  const asked = loadOf(workspace)
    .forecasts()
    .filter(({ campaign }) => campaign.captures.length > 0)
    .filter(({ campaign }) => !question.campaign || campaign === question.campaign)
    .sort((a, b) => Number(isOver(a.campaign)) - Number(isOver(b.campaign)));
  const most = question.most ?? MOST_CAMPAIGNS;
  const campaigns: CampaignWays[] = [];
  for (const { campaign, file } of asked.slice(0, most)) {
    const remarks = question.remarks?.(file.path) ?? [];
    campaigns.push({
      name: campaign.name,
      title: campaign.title ?? '',
      place: placeOf(file, campaign.nameSpan),
      status: campaign.status?.value ?? '',
      captures: campaign.captures.map((capture) => captureWays(capture, { file, workspace, remarks })),
    });
    yield;
  }
  return { kind: 'crm-way', campaigns, leftOut: Math.max(0, asked.length - most) };
}

function isOver({ status }: Campaign): boolean {
  return ['done', 'cancelled'].includes(status?.value ?? '');
}

interface Context {
  readonly file: SourceFile;
  readonly workspace: Workspace;
  readonly remarks: readonly Remark[];
}

function captureWays(capture: Capture, context: Context): CaptureWays {
  const { file, workspace, remarks } = context;
  const lines = [...capture.fields, ...capture.sets];
  const ofWhole = remarks.filter(
    ({ span }) => isIn(span, capture.span) && !lines.some((line) => isIn(span, line.span)),
  );
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
  const facts = [
    { label: 'on', text: capture.page?.name ?? '' },
    { label: 'purpose', text: names(capture.purposes) },
    {
      label: 'written through',
      text: writesOf(capture, workspace)
        .map(
          ({ system, requests }) =>
            `${system.name}, ${requests} ${requests === 1 ? 'request' : 'requests'} a submission`,
        )
        .join('; '),
    },
    { label: 'failures to', text: capture.failures?.name ?? '' },
  ];
  return {
    name: capture.name,
    title: capture.title ?? '',
    place: placeOf(file, capture.nameSpan),
    facts: facts.filter(({ text }) => text !== ''),
    ways: [
      ...capture.fields.flatMap((field) => waysOfField(field, capture, context)),
      ...capture.sets.map((set) => wayOfSet(set, context)),
    ],
    remarks: ofWhole.map(({ severity, message }) => ({ severity, message })),
  };
}

function isIn(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function waysOfField(field: CaptureField, capture: Capture, context: Context): Way[] {
  const { file, remarks } = context;
  const consents = [
    ...field.grants.map(({ name }) => `yes grants ${name}`),
    ...field.refuses.map(({ name }) => `yes refuses ${name}`),
    ...field.forPurposes.map(({ name }) => `for ${name}`),
  ];
  const here = remarks.filter(({ span }) => isIn(span, field.span));
  const base = {
    by: 'field' as const,
    name: field.name,
    title: field.title ?? '',
    type: typeText(field.type),
    flags: flagTexts(field.flags),
    place: placeOf(file, field.nameSpan),
  };
  const ways = field.mappings.map((mapping): Way => {
    const last = field.mappings.length === 1;
    const own = here.filter(({ span }) => last || isIn(span, mapping.span));
    const fit = (crmField: CrmField) => fitOf(storableOf(field.type, field.flags), crmField);
    return {
      ...base,
      how: [...(mapping.negated ? ['turned round'] : []), ...consents],
      ...arrival(mapping.target, fit, own, context),
    };
  });
  const elsewhere = { ...base, how: consents, target: null };
  const messages = here.map(({ message }) => message);
  if (field.sharedWith.length > 0) {
    const reasons = [`shared with ${field.sharedWith.map(({ name }) => name).join(', ')}`];
    ways.push({
      ...elsewhere,
      verdict: 'shared',
      reasons: field.mappings.length > 0 ? reasons : [...reasons, ...messages],
    });
  }
  if (field.discarded) {
    const reason = field.discarded.value.trim();
    ways.push({
      ...elsewhere,
      verdict: 'discarded',
      reasons: [...(reason === '' ? [] : [reason]), ...messages],
    });
  }
  if (ways.length > 0) return ways;
  const conditions = capture.sets.some(({ condition }) => condition?.field.name === field.name);
  const reasons = messages.length === 0 && conditions ? ['decides only what else is written'] : messages;
  return [{ ...elsewhere, verdict: conditions && messages.length === 0 ? 'fits' : 'nowhere', reasons }];
}

function wayOfSet(set: SetLine, context: Context): Way {
  const { file, remarks } = context;
  const own = remarks.filter(({ span }) => isIn(span, set.span));
  const fit = (crmField: CrmField) => {
    const to = storableOf(crmField.type, crmField.flags);
    return set.value && to ? valueAssignability(set.value, to) : undefined;
  };
  const { condition } = set;
  return {
    by: 'set',
    name: valueText(set.value),
    title: '',
    type: '',
    flags: [],
    place: placeOf(file, set.span),
    how: condition ? [`if ${condition.field.name} is "${condition.equals}"`] : ['always'],
    ...arrival(set.target, fit, own, context),
  };
}

function fitOf(from: ReturnType<typeof storableOf>, crmField: CrmField): Assignability | undefined {
  const to = storableOf(crmField.type, crmField.flags);
  return from && to ? assignability(from, to) : undefined;
}

/** Where a way ends, and whether everything arrives. What checks say goes before what the types alone say. */
function arrival(
  target: FieldTarget | undefined,
  fit: (field: CrmField) => Assignability | undefined,
  remarks: readonly Remark[],
  { workspace }: Context,
): Pick<Way, 'target' | 'verdict' | 'reasons'> {
  const messages = remarks.map(({ message }) => message);
  if (!target) return { target: null, verdict: 'nowhere', reasons: messages };
  const found = workspace.resolveTarget(target);
  const name = [target.object.name, target.field?.name].filter(Boolean).join('.');
  if (found.state !== 'found') {
    const unknown = { name, title: '', crm: target.crm?.name ?? '', type: '', flags: [], place: null };
    const reasons = messages.length > 0 ? messages : [UNKNOWN[found.state]];
    return { target: unknown, verdict: 'unknown', reasons };
  }
  const { declaration: field, file } = found.field;
  const judged = fit(field);
  const worst = remarks.some(({ severity }) => severity === 'error')
    ? 'impossible'
    : remarks.some(({ severity }) => severity === 'warning')
      ? 'lossy'
      : 'fits';
  const byType = judged?.verdict === 'ok' || !judged ? 'fits' : judged.verdict;
  const verdict = worst === 'fits' ? byType : worst;
  const reason =
    judged && judged.verdict !== 'ok' && judged.reason !== '' ? [`${name} ${judged.reason}`] : [];
  return {
    target: {
      name,
      title: field.title ?? '',
      crm: found.object.declaration.within ?? '',
      type: typeText(field.type),
      flags: flagTexts(field.flags),
      place: placeOf(file, field.nameSpan),
    },
    verdict,
    reasons: messages.length > 0 ? messages : reason,
  };
}

const UNKNOWN = {
  'unknown-crm': 'no such CRM is declared',
  'no-schema': 'no schema of the CRM is imported',
  'unknown-object': 'the CRM has no such object',
  'ambiguous-object': 'several CRMs have such an object',
  'unknown-field': 'the object has no such field',
  'no-field': 'no field is named',
} as const;

/** `text(80)`, `choice of 5`, `reference(Campaign)`. */
function typeText(use: TypeUse | undefined): string {
  if (!use) return '';
  const { type, numbers, choices, objects } = use;
  const known = numbers.filter((number) => number !== null);
  if (known.length > 0) return `${type.name}(${known.join(', ')})`;
  if (objects.length > 0) return `${type.name}(${objects.join(', ')})`;
  return choices.length > 0 ? `${type.name} of ${choices.length}` : type.name;
}

function flagTexts(flags: readonly Flag[]): string[] {
  return flags.map(({ name, unknown, text, number }) => {
    const value = text !== undefined ? ` "${text}"` : number !== undefined ? ` ${number}` : '';
    return `${name}${unknown ? '?' : ''}${value}`;
  });
}

function valueText(value: SetValue | undefined): string {
  switch (value?.type) {
    case 'text':
      return `"${value.text}"`;
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'word':
      return value.word;
    default:
      return 'nothing';
  }
}
