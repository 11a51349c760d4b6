/** What a campaign says about its uses of personal data, and which uses its channels and forms need. */
import type { Campaign, Channel, Reference, Use, Workspace } from '@liaison/model';

/** The campaign in which a part of it stands. */
export function campaignOf(part: { readonly within?: string }, workspace: Workspace): Campaign | undefined {
  return workspace.lookup('campaign', part.within ?? '')[0]?.declaration;
}

/** The uses of a campaign for one purpose, in their order. */
export function usesFor(purpose: string, { uses }: Campaign): readonly Use[] {
  return uses.filter((use) => use.purpose?.name === purpose);
}

/** The purpose to which people must have agreed before a channel of this kind may reach them. */
export function neededConsent({ channelKind }: Channel, workspace: Workspace): Reference | undefined {
  const needed = workspace.resolveTo('kind', channelKind)?.declaration.needsConsent;
  return workspace.resolve(needed) ? needed : undefined;
}

/** Whether a line of a declaration is not understood: what seems to be missing may stand there. */
export function hasUnknownLine({ statements }: { readonly statements: Use['statements'] }): boolean {
  return statements.some(({ known }) => !known);
}
