/** What a campaign writes to CRMs: every target of its forms, and those that resolve with what they mean. */
import {
  type Campaign,
  type Capture,
  type CaptureField,
  type CrmField,
  type CrmObject,
  type FieldTarget,
  flagOf,
  type Mapping,
  type Place,
  type SetLine,
  type Span,
  type Storable,
  storableOf,
  type TargetResolution,
  type Workspace,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { onceEach } from './once-each.ts';
import { oncePerWorkspace } from './per-workspace.ts';

interface Written {
  readonly target: FieldTarget;
  readonly object: CrmObject;
  readonly crmField: CrmField;
  /** Where the CRM field is declared. */
  readonly declaredAt: Place;
}

/** An answer that a form field writes. */
export interface FieldWrite extends Written {
  readonly by: 'field';
  readonly field: CaptureField;
  readonly mapping: Mapping;
}

/** A value that a `set` line writes. */
export interface SetWrite extends Written {
  readonly by: 'set';
  readonly set: SetLine;
}

export type CrmWrite = FieldWrite | SetWrite;

/** The writes of a capture whose target is a known field: those of its form fields, then those of its `set` lines. */
export const crmWrites: (capture: Capture, workspace: Workspace) => readonly CrmWrite[] = oncePerWorkspace(
  (capture, workspace) => [...fieldWrites(capture, workspace), ...setWrites(capture, workspace)],
);

/** The answers of a capture that go to a known field. */
export const fieldWrites: (capture: Capture, workspace: Workspace) => readonly FieldWrite[] =
  oncePerWorkspace((capture, workspace) => {
    const writes: FieldWrite[] = [];
    for (const field of capture.fields) {
      for (const mapping of field.mappings) {
        const written = resolved(mapping.target, workspace);
        if (written) writes.push({ by: 'field', field, mapping, ...written });
      }
    }
    return writes;
  });

function setWrites(capture: Capture, workspace: Workspace): SetWrite[] {
  const writes: SetWrite[] = [];
  for (const set of capture.sets) {
    const written = resolved(set.target, workspace);
    if (written) writes.push({ by: 'set', set, ...written });
  }
  return writes;
}

function resolved(target: FieldTarget | undefined, workspace: Workspace): Written | undefined {
  if (!target) return undefined;
  const resolution = workspace.resolveTarget(target);
  if (resolution.state !== 'found') return undefined;
  const { object, field } = resolution;
  return {
    target,
    object: object.declaration,
    crmField: field.declaration,
    declaredAt: { file: field.file.path, span: field.declaration.nameSpan },
  };
}

/** A target of a campaign that is not a known field, and why it is none. */
export interface UnfoundTarget {
  readonly target: FieldTarget;
  readonly resolution: Exclude<TargetResolution, { state: 'found' }>;
}

/** The targets of a campaign that are no known fields; most campaigns have none. */
export const unfoundTargets: (campaign: Campaign, workspace: Workspace) => readonly UnfoundTarget[] =
  oncePerWorkspace((campaign, workspace) => {
    const unfound: UnfoundTarget[] = [];
    for (const target of targetsOf(campaign)) {
      const resolution = workspace.resolveTarget(target);
      if (resolution.state !== 'found') unfound.push({ target, resolution });
    }
    return unfound;
  });

/** Every target that a campaign names, in its forms and as the source of a metric, known or not. */
function targetsOf(campaign: Campaign): FieldTarget[] {
  return [
    ...campaign.captures.flatMap(writtenTargets),
    ...campaign.metrics.flatMap(({ source }) => (source?.field ? [source.field] : [])),
  ];
}

/** The targets that a capture writes to, known or not; empty for a form whose answers stay out of every CRM. */
export function writtenTargets(capture: Capture): FieldTarget[] {
  const targets: FieldTarget[] = [];
  for (const { mappings } of capture.fields) {
    for (const { target } of mappings) if (target) targets.push(target);
  }
  for (const { target } of capture.sets) if (target) targets.push(target);
  return targets;
}

/** Whether the campaign of a capture is done or cancelled: a later export of the schema is no news to it. */
export function isOver(capture: Capture, workspace: Workspace): boolean {
  const campaign = workspace.lookup('campaign', capture.within ?? '')[0];
  return campaign !== undefined && isClosed(campaign.declaration);
}

/** What a field of a CRM stores; a picklist has hundreds of values, and many checks ask for each write. */
export const storedIn: (field: CrmField) => Storable | undefined = onceEach(({ type, flags }) =>
  storableOf(type, flags),
);

/** Whether a visitor cannot leave the field blank. */
export function mustBeAnswered(field: CaptureField): boolean {
  return flagOf(field.flags, 'required') === true;
}

/** `Lead.Email`, as people say it. */
export function nameOfTarget({ object, crmField }: Pick<Written, 'object' | 'crmField'>): string {
  return `${object.name}.${crmField.name}`;
}

/** Where the write is written: at the target for a form field, at the line for a `set`. */
export function spanOfWrite(write: CrmWrite): Span {
  return write.by === 'field' ? write.target.span : write.set.span;
}
