/** Capacity that a campaign needs more of, and that no line of its costs pays for. */
import {
  type Campaign,
  exceeds,
  loadOf,
  type Reference,
  rateOf,
  type Span,
  tightSecondAbove,
  type Workspace,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { type Cost, wholeCosts } from './cost-lines.ts';
import { defineCheck } from './define-check.ts';
import { rps } from './figures.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { currencyOf } from './spends.ts';
import { statementOf } from './statements.ts';

interface Data {
  /** "`web-shop` grows for it from 200 rps to 420 rps". */
  readonly what: string;
  readonly item: string;
}

interface Need extends Data {
  readonly at: Span;
  readonly related: readonly RelatedPlace[];
}

export const unpaidScaling = defineCheck({
  code: 'unpaid-scaling',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ what }: Data) => `${what}, and no cost line pays for that`,
  help: ({ item }) =>
    `Ask IT what it costs, and add \`cost ${item}\` with the amount and \`paid-by\`; where the contract covers it, the amount is 0`,
  run(campaign, { workspace, file }, report) {
    const currency = currencyOf(campaign.funding?.total ?? campaign.costs[0]?.amount, workspace);
    if (currency === undefined || isDraft(campaign) || isClosed(campaign)) return;
    const costs = wholeCosts(campaign, currency, file, workspace);
    if (!costs) return;
    for (const need of [queue, growth].flatMap((needs) => needs(campaign, costs, workspace))) {
      const { at, related, ...data } = need;
      report({ at, data, related });
    }
  },
});

/** A waiting room that a vendor opens, from the start or when it gets tight. */
function queue(campaign: Campaign, costs: readonly Cost[], workspace: Workspace): Need[] {
  if (hasItem(costs, 'waiting-room')) return [];
  const through: (Reference | undefined)[] = [
    ...campaign.waitingRooms.map((room) => room.through),
    ...campaign.contingency.map(({ action }) => (action?.type === 'admit' ? action.through : undefined)),
  ];
  const vendor = through.find((reference) => workspace.resolveTo('vendor', reference));
  if (!vendor) return [];
  return [
    { at: vendor.span, what: `\`${vendor.name}\` opens a waiting room`, item: 'waiting-room', related: [] },
  ];
}

/** A system that has enough for every day, and grows for this campaign. */
function growth(campaign: Campaign, costs: readonly Cost[], workspace: Workspace): Need[] {
  if (hasItem(costs, 'scaling')) return [];
  const model = loadOf(workspace);
  const forecast = model.of(campaign);
  if (!forecast) return [];
  const grown = [...forecast.load.systems.keys()].flatMap((name): Need[] => {
    const load = model.system(name);
    const system = load?.limits.system;
    const from = rateOf(system?.scales?.from, workspace.units);
    if (!load || !system || from?.things !== 'requests') return [];
    const tight = tightSecondAbove(from.perSecond, forecast, load);
    if (!tight || exceeds(tight.rate - tight.own, from.perSecond)) return [];
    const declared = workspace.lookup('system', name)[0];
    const scales = statementOf(system, 'scales');
    const what = `\`${name}\` grows for it from ${rps(from.perSecond)} to ${rps(tight.rate)}`;
    const related = declared && scales ? [relatedPlace(declared.file, scales.span, 'How it grows')] : [];
    return [{ at: costs[0]?.line.item?.span ?? campaign.nameSpan, what, item: 'scaling', related }];
  });
  return grown.slice(0, 1);
}

function hasItem(costs: readonly Cost[], item: string): boolean {
  return costs.some((cost) => cost.item === item);
}
