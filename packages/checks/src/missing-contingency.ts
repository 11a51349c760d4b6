/** A campaign that brings a system near its capacity, with no plan for what is done then. */
import {
  exceeds,
  type Forecast,
  loadOf,
  type SystemLoad,
  type TightSecond,
  tightSecondAbove,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { contingencyFixes } from './contingency-fixes.ts';
import { isPlannedFor } from './contingency-plans.ts';
import { defineCheck } from './define-check.ts';
import { figure, percent, rps } from './figures.ts';
import { partsAt, rateOfPart } from './load-parts.ts';
import { capacityPlaces, partPlaces, sendSpan } from './load-places.ts';
import { statementOf } from './statements.ts';

interface Data extends TightSecond {
  /** Visits per second of the campaign, from which its requests come. */
  readonly visits: number;
  readonly system: string;
  /** Of the stated capacity. */
  readonly used: number;
  readonly when: string;
  /** Percent above which a plan is asked for. */
  readonly share: number;
}

export const missingContingency = defineCheck({
  code: 'missing-contingency',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ system, used, when }: Data) =>
    `\`${system}\` gets ${percent(used)} of its capacity on ${when} and nothing is planned for it`,
  help: ({ own, rate, visits, share }) => {
    const people = visits > 0 ? ` from ${figure(visits)} visits/s` : '';
    return `The campaign brings ${rps(own)} of ${rps(rate)}${people}: write in \`contingency\` what is done above ${figure(share)} % of its capacity, and by whom`;
  },
  fixable: true,
  run(campaign, { workspace, settings, file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    const forecast = loadOf(workspace).of(campaign);
    if (!forecast) return;
    const share = settings.parameters.contingencyShare;
    for (const name of forecast.load.systems.keys()) {
      const system = loadOf(workspace).system(name);
      const tight = system && tightAbove(share / 100, forecast, system);
      if (!tight || isPlannedFor(name, campaign, file, workspace)) continue;
      const { limits } = system;
      const stated = limits.rate?.amount ?? 0;
      const when = clockTime(tight.at, campaign.timezone);
      const parts = partsAt(system, tight.at, loadOf(workspace));
      const limit = { share, limit: (stated * share) / 100, at: tight.at };
      report({
        at: statementOf(campaign, 'contingency')?.keywordSpan ?? campaign.nameSpan,
        data: {
          ...tight,
          visits: parts.reduce((sum, part) => sum + (part.forecast === forecast ? part.visits : 0), 0),
          system: name,
          used: tight.rate / stated,
          when,
          share,
        },
        related: [
          ...capacityPlaces(system, workspace),
          ...partPlaces(parts, tight.rate, rateOfPart, sendSpan(tight.at)),
        ],
        fixes: () => contingencyFixes(forecast, system, limit, workspace),
      });
    }
  },
});

function tightAbove(share: number, forecast: Forecast, system: SystemLoad): TightSecond | undefined {
  const stated = system.limits.rate?.amount;
  if (stated === undefined) return undefined;
  const limit = stated * share;
  const tight = tightSecondAbove(limit, forecast, system);
  // What is more than the system can serve is changed first, and that is said already.
  return tight && !exceeds(tight.rate, system.limits.usable) ? tight : undefined;
}
