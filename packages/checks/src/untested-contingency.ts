/** A plan that the forecast says will be needed, and that nobody has practised. */
import {
  type ContingencyPlan,
  exceeds,
  type Forecast,
  loadOf,
  type SystemLoad,
  tightSecondAbove,
  type Workspace,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { triggerOf, watchedSystem, whenOf } from './contingency-plans.ts';
import { defineCheck } from './define-check.ts';
import { percent, rps } from './figures.ts';
import { capacityPlaces } from './load-places.ts';

export const untestedContingency = defineCheck({
  code: 'untested-contingency',
  category: 'capacity',
  severity: 'info',
  on: 'campaign',
  message: (data: { system: string; share: number; when: string; rate: number }) =>
    `Nobody practised this plan, and \`${data.system}\` gets ${percent(data.share)} of its capacity on ${data.when}`,
  help: ({ rate }) =>
    `Carry it out once before that day, at less than these ${rps(rate)}, and write \`tested\` with the day and a link behind it`,
  run(campaign, { workspace, settings }, report) {
    const forecast = loadOf(workspace).of(campaign);
    if (!forecast || isDraft(campaign) || isClosed(campaign)) return;
    for (const plan of campaign.contingency) {
      if (plan.tested || !plan.action) continue;
      const needed = needOf(plan, forecast, settings.parameters.contingencyShare / 100, workspace);
      if (!needed) continue;
      const { system, rate, share, at } = needed;
      const when = clockTime(at, campaign.timezone);
      report({
        at: whenOf(plan),
        data: { system: system.limits.system.name, share, when, rate },
        related: capacityPlaces(system, workspace),
      });
    }
  },
});

/** The second that would make somebody carry the plan out; where a measure is watched, one near the capacity. */
function needOf(
  plan: ContingencyPlan,
  forecast: Forecast,
  near: number,
  workspace: Workspace,
): { system: SystemLoad; rate: number; share: number; at: number } | undefined {
  const name = watchedSystem(plan, workspace);
  const system = name === undefined ? undefined : loadOf(workspace).system(name);
  const stated = system?.limits.rate?.amount;
  const trigger = plan.condition?.type === 'measure' ? near : triggerOf(plan);
  if (!system || !stated || trigger === undefined) return undefined;
  const worst = tightSecondAbove(trigger * stated, forecast, system);
  // What is more than the system can serve is changed first, and that is said already.
  if (!worst || exceeds(worst.rate, system.limits.usable)) return undefined;
  return { system, rate: worst.rate, share: worst.rate / stated, at: worst.at };
}
