/** Repeated sends in two zones that meet only in the weeks in which just one of the clocks has been changed. */
import { loadOf, wallClock, type Zone } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { duration, rps } from './figures.ts';
import { relatedPlace } from './related-places.ts';
import { repeatedSends, repeatedSendsOn } from './repeated-sends.ts';
import { type Collision, collisionOf, comesSecond } from './seasonal-meetings.ts';

export const seasonalCollision = defineCheck({
  code: 'seasonal-collision',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ own, other, system, meetings, rate, otherwise }: Collision) =>
    `\`${own.channel.name}\` meets \`${other.channel.name}\` only in some weeks (${dayOf(meetings[0] ?? 0, own.zone)}): ${rps(rate)} on \`${system}\`, else ${rps(otherwise)}`,
  help: ({ own, other, meetings }) =>
    `The clocks of ${own.zone.name} and ${other.zone.name} are not changed on the same days, so they meet ${daysOf(meetings, own.zone)}: move one further away, or give both the same \`timezone\``,
  run(campaign, { workspace }, report) {
    const forecast = isClosed(campaign) ? undefined : loadOf(workspace).of(campaign);
    if (!forecast) return;
    const worst = new Map<string, Collision>();
    for (const [system, series] of repeatedSends(forecast)) {
      const others = repeatedSendsOn(system, workspace).filter((send) => send.forecast !== forecast);
      for (const own of series) {
        for (const other of [...others, ...series]) {
          const found = comesSecond(own, other) ? collisionOf(own, other, system, workspace) : undefined;
          const key = found && `${own.channel.name}\n${other.forecast.owner}\n${other.channel.name}`;
          if (key && found.rate > (worst.get(key)?.rate ?? 0)) worst.set(key, found);
        }
      }
    }
    for (const collision of worst.values()) {
      const { own, other, apart } = collision;
      const message = `Otherwise this is at least ${duration(apart)} away`;
      const place = other.send.moment?.span ?? other.send.span;
      report({
        at: own.send.moment?.span ?? own.send.span,
        data: collision,
        related: [relatedPlace(other.forecast.file, place, message)],
      });
    }
  },
});

function dayOf(instant: number, zone: Zone): string {
  return wallClock(instant, zone).slice(0, 10);
}

/** `on 2027-03-15`, `from 2027-03-15 to 2027-03-22 and on 2027-11-01`. */
function daysOf(instants: readonly number[], zone: Zone): string {
  const groups: number[][] = [];
  for (const instant of instants) {
    const last = groups.at(-1);
    if (last && instant - (last.at(-1) ?? 0) < MONTH) last.push(instant);
    else groups.push([instant]);
  }
  const texts = groups.slice(0, 3).map((group) => {
    const [first, last] = [dayOf(group[0] ?? 0, zone), dayOf(group.at(-1) ?? 0, zone)];
    return first === last ? `on ${first}` : `from ${first} to ${last}`;
  });
  return `${texts.join(' and ')}${groups.length > 3 ? ' and later' : ''}`;
}

const MONTH = 31 * 86_400;
