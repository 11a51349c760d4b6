/** A system that just holds at the worst second: the forecast is an expectation, and what comes may be more. */
import { exceeds, loadOf } from '@liaison/model';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { count, percent, rps } from './figures.ts';
import { type ChannelPart, partsAt, rateOfPart, remediesFor, sureOf } from './load-parts.ts';
import { everydayPlaces, partPlaces, sendSpan } from './load-places.ts';
import { ownerOf } from './wording.ts';

interface Reserve {
  readonly system: string;
  readonly rate: number;
  readonly usable: number;
  readonly when: string;
  /** Percent of the usable rate that should be left. */
  readonly least: number;
  /** What brings most, and what can be done about it: "Spread, move or lessen". */
  readonly heaviest: ChannelPart | undefined;
  readonly remedies: string;
  /** Whom to ask for more capacity. */
  readonly owner: string;
}

export const lowHeadroom = defineCheck({
  code: 'low-headroom',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: ({ system, rate, when, usable }: Reserve) =>
    `\`${system}\` gets ${rps(rate)} on ${when}, which leaves ${percent(Math.max(0, 1 - rate / usable))} of its ${count(usable)} usable rps`,
  help: ({ rate, usable, least, heaviest, remedies, owner }) => {
    const enough = `so that ${rps(rate - usable * (1 - least / 100))} less come in that second and ${count(least)} % are left`;
    if (!heaviest) return `Ask ${owner} for more capacity, ${enough}`;
    const { channel, forecast } = heaviest;
    return `${remedies} \`${channel}\` of \`${forecast.campaign.name}\`, which brings most: ${rateOfPart(heaviest)}, ${enough}`;
  },
  run(system, { workspace, settings }, report) {
    const model = loadOf(workspace);
    const load = model.system(system.name);
    if (load?.limits.system !== system) return;
    const { rate: stated, testedRate, usable } = load.limits;
    const peak = load.peak();
    const least = settings.parameters.leastReserve;
    if (!stated || !usable || !peak || exceeds(peak.rate, usable)) return;
    // Of a rate that no test has shown, nobody knows what is left; that is said already.
    if (exceeds(peak.rate, testedRate?.amount)) return;
    const most = usable * (1 - least / 100);
    if (!exceeds(peak.rate, most)) return;
    const parts = partsAt(load, peak.at, model);
    if (!exceeds(sureOf(peak.rate, parts), most)) return;
    report({
      at: stated.line.amount?.span ?? stated.line.span,
      data: {
        system: system.name,
        rate: peak.rate,
        usable,
        when: clockTime(peak.at, system.timezone),
        least,
        heaviest: parts[0],
        remedies: parts[0] ? remediesFor(parts[0], workspace) : '',
        owner: ownerOf(system, workspace),
      },
      related: [
        ...partPlaces(parts, peak.rate, rateOfPart, sendSpan(peak.at)),
        ...everydayPlaces(load, rps(load.baselineAt(peak.at)), workspace),
      ],
    });
  },
});
