/**
 * The steps on which load is passed on: a campaign has channels, a channel lands on a page of a system and brings
 * visitors to the forms there, a form writes to CRMs, a CRM has a system, and systems call each other.
 */
import type {
  AnyDeclaration,
  Campaign,
  Capture,
  Channel,
  Crm,
  Declared,
  Span,
  System,
  Workspace,
} from '@liaison/model';
import type { Repository } from './session/repository.ts';

/** One step: who passes load on, to whom, and where that is written, in the file of the former. */
export interface Passed {
  readonly from: Declared;
  readonly to: Declared;
  readonly span: Span;
}

/** Whether a declaration is one of those that load is passed on by. */
export function passesLoad({ kind }: AnyDeclaration): boolean {
  return (
    kind === 'campaign' || kind === 'channel' || kind === 'capture' || kind === 'crm' || kind === 'system'
  );
}

/** All steps from a declaration, in the order of the text. */
export function passedFrom(from: Declared, { analysis }: Repository): Passed[] {
  const { declaration } = from;
  switch (declaration.kind) {
    case 'campaign':
      return declaration.channels.map((channel) => ({
        from,
        to: { declaration: channel, file: from.file },
        span: channel.nameSpan,
      }));
    case 'channel':
      return fromChannel(from, declaration, analysis.workspace);
    case 'capture':
      return fromCapture(from, declaration, analysis.workspace);
    case 'crm':
    case 'system':
      return toSystems(from, declaration, analysis.workspace);
    default:
      return [];
  }
}

/** All steps to a declaration, by file and then in the order of the text; yields after each file. */
export function* passedTo(to: Declared, repository: Repository): Generator<void, Passed[]> {
  const steps: Passed[] = [];
  for (const file of filesThatMayPassTo(to, repository)) {
    for (const declaration of file.declarations) {
      for (const from of senders({ declaration, file })) {
        steps.push(...passedFrom(from, repository).filter((step) => step.to.declaration === to.declaration));
      }
    }
    yield;
  }
  return steps;
}

/** Channels and forms reach things of their own file, and systems by name; the fields of a CRM need not name it. */
function filesThatMayPassTo(to: Declared, { analysis }: Repository) {
  const { kind } = to.declaration;
  if (kind === 'crm') return analysis.workspace.files.filter(({ builtIn }) => !builtIn);
  if (kind !== 'system') return [to.file];
  return [...analysis.filesThatMean(to)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A top-level declaration, and what inside it passes load on. */
function senders(declared: Declared): Declared[] {
  const { declaration, file } = declared;
  if (declaration.kind !== 'campaign') return passesLoad(declaration) ? [declared] : [];
  const inside = [...declaration.channels, ...declaration.captures].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return [declared, ...inside.map((nested) => ({ declaration: nested, file }))];
}

function fromChannel(from: Declared, { landsOn, within = '' }: Channel, workspace: Workspace): Passed[] {
  const page = workspace.resolveTo('page', landsOn)?.declaration;
  if (!landsOn || !page) return [];
  const { span } = landsOn;
  const system = workspace.resolve(page.system);
  const campaign = workspace.lookup('campaign', within).find(({ file }) => file === from.file);
  const forms = formsOn(page, campaign?.declaration, workspace).map((declaration) => ({
    declaration,
    file: from.file,
  }));
  return [...(system ? [system] : []), ...forms].map((to) => ({ from, to, span }));
}

function formsOn(page: AnyDeclaration, campaign: Campaign | undefined, workspace: Workspace): Capture[] {
  return (campaign?.captures ?? []).filter(
    (capture) => workspace.resolve(capture.page)?.declaration === page,
  );
}

function fromCapture(from: Declared, { fields, sets }: Capture, workspace: Workspace): Passed[] {
  const targets = [...fields.flatMap(({ mappings }) => mappings), ...sets].flatMap(
    ({ target }) => target ?? [],
  );
  return targets.flatMap((target) => {
    const resolution = workspace.resolveTarget(target);
    const object = 'object' in resolution ? resolution.object.declaration : undefined;
    const to = object && workspace.lookup('crm', object.within ?? '')[0];
    return to ? [{ from, to, span: target.span }] : [];
  });
}

function toSystems(from: Declared, declaration: Crm | System, workspace: Workspace): Passed[] {
  const calls =
    declaration.kind === 'system'
      ? declaration.calls
      : [{ system: declaration.api?.system, span: declaration.api?.system?.span }];
  return calls.flatMap(({ system, span }) => {
    const to = workspace.resolve(system);
    return to && span ? [{ from, to, span }] : [];
  });
}
