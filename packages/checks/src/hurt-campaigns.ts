/** Which campaigns a change in the schema of a CRM hurts, and where: the forms that would have to be changed with it. */
import {
  assignability,
  type Campaign,
  type Capture,
  type CaptureField,
  type CrmField,
  type FieldTarget,
  lengthOf,
  type Place,
  type SchemaChange,
  type SetLine,
  storableOf,
  type Verdict,
  valueAssignability,
  valuesOf,
  type Workspace,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { mustBeAnswered } from './crm-writes.ts';
import { LIMITED_KINDS, lengthIn, lengthLimit } from './text-lengths.ts';

/** A place in a campaign that a change hurts. */
export interface Hurt {
  readonly campaign: string;
  /** The form; absent for the source of a metric. */
  readonly capture?: string;
  /** The question of the form; absent for a `set` line, and where the form lacks one. */
  readonly field?: string;
  readonly at: Place;
}

/** What a campaign names of a CRM. */
interface Use extends Hurt {
  readonly target: FieldTarget;
  readonly form?: Capture;
  readonly question?: CaptureField;
  readonly set?: SetLine;
}

/** The targets of all campaigns that are not over, asked for once and then change by change. */
export class CampaignUses {
  private readonly uses: readonly Use[];

  /** Of the CRM of this name; of every CRM, where it is not known of which the schema is. */
  constructor(workspace: Workspace, crm: string | undefined) {
    this.uses = workspace
      .all('campaign')
      .filter(({ declaration }) => !isClosed(declaration))
      .flatMap(({ declaration, file }) => usesIn(declaration, file.path))
      .filter(({ target }) => crm === undefined || isOf(target, crm, workspace));
  }

  /** The places that the change hurts, in the order of the files. */
  hurtBy(change: SchemaChange): readonly Hurt[] {
    const uses = this.uses.filter(({ target }) => target.object.name === change.object);
    const ofField = uses.filter(({ target }) => target.field?.name === change.field);
    switch (change.kind) {
      case 'object-gone':
        return uses;
      case 'field-gone':
        return ofField;
      case 'made-read-only':
      case 'deprecated':
        return ofField.filter(isWrite);
      case 'narrowed':
        return ofField.filter((use) => isWrite(use) && isNarrowed(use, change));
      case 'value-gone':
        return ofField.filter((use) => sendsValue(use, change.value ?? ''));
      case 'field-added':
        return change.breaking ? formsWithout(change, uses, 'sure') : [];
      case 'made-required':
        return formsWithout(change, uses, 'sure');
      case 'default-gone':
        return formsWithout(change, uses, 'some');
      default:
        return [];
    }
  }
}

function isOf(target: FieldTarget, crm: string, workspace: Workspace): boolean {
  if (target.crm) return target.crm.name === crm;
  const resolution = workspace.resolveTarget(target);
  return 'object' in resolution ? resolution.object.declaration.within === crm : true;
}

function usesIn(campaign: Campaign, file: string): Use[] {
  const ofForms = campaign.captures.flatMap((form): Use[] => {
    const base = { campaign: campaign.name, capture: form.name, form };
    const answers = form.fields.flatMap((question) =>
      question.mappings.flatMap(({ target }): Use[] => {
        if (!target) return [];
        return [{ ...base, field: question.name, question, target, at: { file, span: target.span } }];
      }),
    );
    const constants = form.sets.flatMap((set): Use[] =>
      set.target ? [{ ...base, set, target: set.target, at: { file, span: set.span } }] : [],
    );
    return [...answers, ...constants];
  });
  const ofMetrics = campaign.metrics.flatMap(({ source }): Use[] => {
    const target = source?.field;
    return target ? [{ campaign: campaign.name, target, at: { file, span: target.span } }] : [];
  });
  return [...ofForms, ...ofMetrics];
}

function isWrite(use: Use): boolean {
  return use.question !== undefined || use.set !== undefined;
}

/** Whether what the use writes does not fit any more, or may not. */
function isNarrowed(use: Use, { narrowing, was, is }: SchemaChange): boolean {
  if (!was || !is) return true;
  switch (narrowing) {
    case 'type':
      return RANKS.indexOf(verdictOf(use, is)) > RANKS.indexOf(verdictOf(use, was));
    case 'length':
      return isLonger(use, is);
    case 'list':
      return !staysOnList(use, is);
    default:
      // How large a number is, a form does not say.
      return true;
  }
}

const RANKS: readonly (Verdict | undefined)[] = [undefined, 'ok', 'lossy', 'impossible'];

function verdictOf({ question, set }: Use, field: CrmField): Verdict | undefined {
  const to = storableOf(field.type, field.flags);
  if (!to) return undefined;
  if (set?.value) return valueAssignability(set.value, to)?.verdict;
  const from = storableOf(question?.type, question?.flags);
  return from && assignability(from, to)?.verdict;
}

function isLonger({ question, set }: Use, field: CrmField): boolean {
  const limit = lengthLimit(field);
  if (!limit) return false;
  if (set) return set.value?.type === 'text' && lengthIn(set.value.text, limit.unit) > limit.most;
  const type = question?.type;
  if (!type) return true;
  if (LIMITED_KINDS.has(type.type.name)) return (lengthOf(type) ?? Number.POSITIVE_INFINITY) > limit.most;
  return (valuesOf(type) ?? []).some((value) => lengthIn(value, limit.unit) > limit.most);
}

function staysOnList({ question, set }: Use, field: CrmField): boolean {
  const known = field.type && valuesOf(field.type);
  const sent = set?.value?.type === 'text' ? [set.value.text] : question?.type && valuesOf(question.type);
  return sent?.every((value) => known?.includes(value)) ?? false;
}

function sendsValue({ question, set }: Use, value: string): boolean {
  if (set?.value?.type === 'text') return set.value.text === value;
  if (set?.value?.type === 'number') return String(set.value.number) === value;
  return (question?.type && valuesOf(question.type))?.includes(value) ?? false;
}

/**
 * Forms that make records of the object and do not fill the field: at every submission (`sure`), or at none (`some`
 * is enough). A field that refers to a record which the same form makes is filled by that.
 */
function formsWithout(change: SchemaChange, uses: readonly Use[], filled: 'sure' | 'some'): readonly Hurt[] {
  const forms = new Map<Capture, Use[]>();
  for (const use of uses) if (use.form) forms.set(use.form, [...(forms.get(use.form) ?? []), use]);
  return [...forms].flatMap(([form, own]): readonly Hurt[] => {
    const fillings = own.filter(({ target }) => target.field?.name === change.field);
    const isFilled = fillings.some((use) => filled === 'some' || isSure(use));
    const [first] = own;
    if (isFilled || !first || isLinked(change.is, form)) return [];
    const { campaign, at } = first;
    const [filling] = fillings;
    if (filling) return [filling];
    return [{ campaign, capture: form.name, at: { file: at.file, span: form.nameSpan } }];
  });
}

/** A checkbox that nobody ticks is an answer: no. */
function isSure({ question, set }: Use): boolean {
  if (set) return set.condition === undefined;
  return question !== undefined && (mustBeAnswered(question) || question.type?.type.name === 'boolean');
}

function isLinked(field: CrmField | undefined, form: Capture): boolean {
  if (field?.type?.type.name !== 'reference') return false;
  const written = [...form.fields.flatMap(({ mappings }) => mappings), ...form.sets];
  return written.some(({ target }) => target && field.type?.objects.includes(target.object.name));
}
