/** A campaign whose visitors buy where cards are taken, and that does not state the scope of its card payments. */
import type { Page, SourceFile, Span, Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';

export const missingPciScope = defineCheck({
  code: 'missing-pci-scope',
  category: 'privacy',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel }: { channel: string }) =>
    `Visitors of \`${channel}\` order, and no \`pci\` says where card data is typed`,
  help: 'Ask security, and add `pci` with the level and where people pay, as in `pci saq-a "Typed on the provider\'s page"`',
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    if (statementOf(campaign, 'pci') || hasUnknownLine(campaign)) return;
    for (const { name, landsOn, converts } of campaign.channels) {
      const sale = converts.find(({ event }) => event?.name === ORDER)?.event;
      const page = workspace.resolveTo('page', landsOn)?.declaration;
      const stated = sale && page && scopeBehind(page, workspace);
      if (!stated) continue;
      const related = [relatedPlace(stated.file, stated.value, 'Cards are taken here')];
      report({ at: sale.span, data: { channel: name }, related });
      return;
    }
  },
});

/** Of other events nobody knows whether they are paid for. */
const ORDER = 'order';

/** Where a scope is written for the system of a page, for one that it calls, or by a campaign that leads there. */
function scopeBehind({ system }: Page, workspace: Workspace) {
  const landing = workspace.resolveTo('system', system)?.declaration;
  if (!landing) return undefined;
  const names = [landing.name, ...landing.calls.flatMap((call) => call.system?.name ?? [])];
  const scopes = workspace.entriesOf(statedScopes);
  return names.flatMap((name) => scopes.get(name).slice(0, 1))[0];
}

/** The `pci` lines of a file by the systems that they are about. */
function statedScopes({ declarations }: SourceFile): [string, Span][] {
  return declarations.flatMap((each): [string, Span][] => {
    if (each.kind !== 'system' && each.kind !== 'campaign') return [];
    const pci = statementOf(each, 'pci');
    const names =
      each.kind === 'system' ? [each.name] : each.pages.flatMap(({ system }) => system?.name ?? []);
    return pci ? names.map((name) => [name, pci.span]) : [];
  });
}
