/** Budgets that are at work at the same time and add up to more than their system can give. */
import { type BookedRate, loadOf, type Overbooking, overbookingOf, type System } from '@liaison/model';
import { clockMinute } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { rps } from './figures.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';

export const overbookedBudget = defineCheck({
  code: 'overbooked-budget',
  category: 'capacity',
  severity: 'error',
  on: 'system',
  message: ({ rate, usable, everyday, when }: Overbooking & { when: string }) =>
    `Budgets${everyday > 0 ? ' and everyday load' : ''} add up to ${rps(rate)} on ${when}, usable are ${rps(usable)}`,
  help: ({ rate, usable, everyday, booked }) => {
    const campaigns = booked.length === 1 ? 'one campaign' : `${booked.length} campaigns`;
    const parts = everyday > 0 ? `${rps(everyday)} everyday load and ${rps(rate - everyday)}` : rps(rate);
    const apart = booked.length > 1 ? ', or move a campaign to another time' : '';
    return `These are ${parts} for ${campaigns}: lower the budgets by ${rps(rate - usable)} in all${apart}`;
  },
  run(system, { workspace }, report) {
    const model = loadOf(workspace);
    const load = model.system(system.name);
    const line = load?.limits.rate?.line;
    if (!line || load.limits.system !== system) return;
    const overbooking = overbookingOf(load, model, workspace);
    if (!overbooking) return;
    report({
      at: line.amount?.span ?? line.span,
      data: { ...overbooking, when: clockMinute(overbooking.at, system.timezone) },
      related: placesOf(overbooking, system),
    });
  },
});

/** The largest budgets; an editor is told all of this at each keystroke. */
function placesOf({ booked }: Overbooking, system: System): RelatedPlace[] {
  const shown = booked.slice(0, booked.length > MOST_PLACES + 1 ? MOST_PLACES : booked.length);
  const places = shown.map((booking) => placeOf(booking, system));
  const next = booked[shown.length];
  if (!next) return places;
  const { file, span } = placeOf(next, system).at;
  return [...places, { message: `and ${booked.length - shown.length} more campaigns`, at: { file, span } }];
}

const MOST_PLACES = 12;

/** The budget line of a campaign; where there is none, the campaign with what it is forecast to need. */
function placeOf({ forecast, limit, rate, from, to }: BookedRate, { timezone }: System): RelatedPlace {
  const { campaign, file } = forecast;
  if (!limit) {
    const message = `\`${campaign.name}\` has no budget in requests per second, its forecast is ${rps(rate)}`;
    return relatedPlace(file, campaign.nameSpan, message);
  }
  const time = `from ${clockMinute(from, timezone)} to ${clockMinute(to, timezone)}`;
  return relatedPlace(file, limit.line.span, `\`${campaign.name}\` may use ${rps(rate)} ${time}`);
}
