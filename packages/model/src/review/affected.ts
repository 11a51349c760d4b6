/** Which campaigns plan with a system, a vendor, a list and so on, and so have an interest in what becomes of it. */
import type { Campaign } from '../campaign.ts';
import type { AnyDeclaration } from '../declaration.ts';
import { isCounted } from '../load/load-model.ts';
import { declarationBefore, type SourceFile, type Span } from '../source.ts';
import type { Workspace } from '../workspace.ts';
import type { Versions } from './compare.ts';
import type { LoadState } from './load-state.ts';
import type { Pair } from './match.ts';

/**
 * Names of the campaigns of the newer version that count, and that send requests to the system or refer to the
 * declaration in either version, also by way of others: a curve's kind, a vendor's system.
 */
export function affectedBy({ base, head }: Pair, versions: Versions): string[] {
  const names = new Set<string>();
  const old = base ? campaignsAround(base.declaration, versions.base, versions.baseLoad) : [];
  const now = head ? campaignsAround(head.declaration, versions.head, versions.headLoad) : [];
  for (const campaign of old) names.add(versions.renamed.get(campaign) ?? campaign.name);
  for (const campaign of now) names.add(campaign.name);
  return [...names].filter((name) =>
    versions.head.lookup('campaign', name).some(({ declaration }) => isCounted(declaration)),
  );
}

function campaignsAround(start: AnyDeclaration, workspace: Workspace, { systems }: LoadState): Campaign[] {
  const found = new Set<Campaign>();
  const seen = new Set<AnyDeclaration>([start]);
  for (const declaration of seen) {
    if (declaration.kind === 'system') {
      const state = systems.find(({ limits }) => limits.system.name === declaration.name);
      for (const { forecast } of state?.touching ?? []) found.add(forecast.campaign);
    }
    for (const user of usersOf(declaration, workspace)) {
      if (user.kind === 'campaign') found.add(user);
      // Who else calls a system is known from the requests; what a kind of change needs, campaigns that ask for one.
      else if (declaration.kind !== 'system' && declaration.kind !== 'change' && HANDS_ON.has(user.kind))
        seen.add(user);
    }
  }
  return [...found];
}

/** Kinds through which a change reaches campaigns that do not name what changed. */
const HANDS_ON: ReadonlySet<string> = new Set([
  'kind',
  'system',
  'list',
  'sender',
  'slot',
  'crm',
  'person',
  'team',
]);

function usersOf(declaration: AnyDeclaration, workspace: Workspace): AnyDeclaration[] {
  if (declaration.kind === 'unit') return usersOfUnit(declaration.name, workspace);
  const named = declaration.kind === 'object' ? [declaration, ...declaration.fields] : [declaration];
  return named
    .flatMap((one) => workspace.usesOf(one))
    .flatMap(({ reference, file }) => declarationAround(file, reference.span) ?? []);
}

/** The declaration at the top of a file in which something stands. */
function declarationAround(file: SourceFile, span: Span): AnyDeclaration | undefined {
  const around = declarationBefore(file, span.start + 1);
  return around && span.end <= around.span.end ? around : undefined;
}

function usersOfUnit(name: string, { files }: Workspace): AnyDeclaration[] {
  return files.flatMap((file) =>
    file.quantities
      .filter(({ unit, per }) => unit === name || per?.unit === name)
      .flatMap(({ span }) => declarationAround(file, span) ?? []),
  );
}
