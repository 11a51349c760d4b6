/** A campaign that alone needs more of a system than its capacity budget allows. */
import {
  type BudgetLimit,
  type CampaignLoad,
  exceeds,
  type Fits,
  type Forecast,
  isSpreadable,
  loadOf,
  type SourceFile,
  useOf,
  type Workspace,
} from '@liaison/model';
import { raiseBudget } from './budget-edits.ts';
import { inOtherUnit, inUnitOf, type JudgedLine, judgedLines, ofBudget, partsOfUse } from './budget-use.ts';
import { isClosed } from './campaign-status.ts';
import { clockTime, dayTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { duration } from './figures.ts';
import type { Fix, RelatedPlace } from './finding.ts';
import type { ChannelPart } from './load-parts.ts';
import { relatedPlace } from './related-places.ts';
import { sendFixes } from './send-fixes.ts';
import { sendAt } from './sends-under-way.ts';
import { ownerOf } from './wording.ts';

interface Data {
  readonly system: string;
  /** With their units: what the campaign gets, what it may, and by how much that is more. */
  readonly use: string;
  readonly budget: string;
  readonly excess: string;
  readonly when: string;
  readonly window: string;
  readonly heaviest: string;
  /** Whom to ask for more. */
  readonly owner: string;
}

export const overBudget = defineCheck({
  code: 'over-budget',
  category: 'capacity',
  severity: 'error',
  on: 'campaign',
  message: ({ system, use, when, budget }: Data) =>
    `\`${system}\` gets ${use} on ${when}, the budget is ${budget}`,
  help: ({ excess, window, heaviest, owner }) =>
    `That is ${excess} too much${window}; ${heaviest}: spread or lessen its sends, or ask ${owner} for more`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (!campaign.budget || isClosed(campaign)) return;
    const judged = judgedLines(campaign, workspace);
    const over = judged?.lines.filter(({ limit, use }) => exceeds(use.amount, limit.amount)) ?? [];
    if (!judged || over.length === 0) return;
    const held = judged.lines.filter((line) => !over.includes(line));
    for (const line of over) {
      const { limit, use } = line;
      const system = workspace.lookup('system', limit.system)[0]?.declaration;
      const parts = partsOfUse(line, judged.forecast, loadOf(workspace));
      report({
        at: limit.line.amount?.span ?? limit.line.span,
        data: {
          system: limit.system,
          use: inUnitOf(limit, use.amount, file),
          budget: inUnitOf(limit, limit.amount, file),
          excess: inUnitOf(limit, use.amount - limit.amount, file),
          when: limit.zone ? dayTime(use.at, limit.zone, campaign) : clockTime(use.at, campaign.timezone),
          window: windowOf(limit),
          heaviest: heaviestOf(parts, line, file),
          owner: ownerOf(system, workspace),
        },
        related: placesOf(parts, line, judged.forecast, workspace),
        fixes: () => fixesOf(parts, line, held, judged.forecast, workspace),
      });
    }
  },
});

function heaviestOf([heaviest]: readonly ChannelPart[], line: JudgedLine, file: SourceFile): string {
  if (!heaviest) return 'nobody sends';
  const amount = inUnitOf(line.limit, heaviest.amount, file);
  return `\`${heaviest.channel}\` brings most, ${amount}${inOtherUnit(line, heaviest)}`;
}

/** Which time a window counts that is told by its end. */
function windowOf({ kind, seconds = 0, zone }: BudgetLimit): string {
  return kind === 'window' && !zone ? `, within ${duration(seconds)} up to then` : '';
}

/** The send of the heaviest channel, and the system. */
function placesOf(
  [heaviest]: readonly ChannelPart[],
  { limit, use }: JudgedLine,
  forecast: Forecast,
  workspace: Workspace,
): RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const channel = forecast.campaign.channels.find(({ name }) => name === heaviest?.channel);
  if (heaviest && channel) {
    const span = sendAt(forecast, channel.name, use.at)?.span ?? channel.nameSpan;
    const amount = inUnitOf(limit, heaviest.amount, forecast.file);
    places.push(relatedPlace(forecast.file, span, `\`${channel.name}\` brings ${amount}`));
  }
  const system = workspace.lookup('system', limit.system)[0];
  if (system)
    places.push(
      relatedPlace(system.file, system.declaration.nameSpan, `\`${limit.system}\` is declared here`),
    );
  return places;
}

/** Other plans of the heaviest send that can be spread and for which there is one; then a higher budget. */
function fixesOf(
  parts: readonly ChannelPart[],
  line: JudgedLine,
  held: readonly JudgedLine[],
  forecast: Forecast,
  workspace: Workspace,
): Fix[] {
  const { limit, use } = line;
  const { campaign, file } = forecast;
  const judged = [line, ...held];
  const fits: Fits = (load) => judged.every((one) => !exceeds(useIn(load, one), one.limit.amount));
  const described = (load: CampaignLoad) => ofBudget(limit, useIn(load, line), file);
  const spreadable = parts.find(({ channel: name }) => {
    const channel = campaign.channels.find((candidate) => candidate.name === name);
    return channel && isSpreadable(channel, workspace);
  });
  const channel = campaign.channels.find(({ name }) => name === spreadable?.channel);
  const send = channel && sendAt(forecast, channel.name, use.at);
  const spread =
    channel && send
      ? sendFixes(forecast, channel.name, channel.sends.indexOf(send), fits, { workspace, described })
      : [];
  const raised = raiseBudget(file, limit, forecast.load);
  if (!raised) return spread;
  return [
    ...spread,
    { title: `Raise the budget to \`${raised.amount}\``, safety: 'suggested', edits: [raised.edit] },
  ];
}

function useIn(load: CampaignLoad, { limit }: JudgedLine): number {
  return useOf(limit, load)?.amount ?? 0;
}
