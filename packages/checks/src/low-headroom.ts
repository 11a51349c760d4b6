/** A system that just holds at the worst second: the forecast is an expectation, and what comes may be more. */
import { exceeds, loadOf } from '@liaison/model';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { count, percent, rps } from './figures.ts';
import { type ChannelPart, partsAt, rateOfPart, sureOf } from './load-parts.ts';
import { everydayPlaces, partPlaces, sendSpan } from './load-places.ts';

interface Reserve {
  readonly system: string;
  readonly rate: number;
  readonly usable: number;
  readonly when: string;
  /** Percent of the usable rate that should be left. */
  readonly least: number;
  readonly heaviest: ChannelPart | undefined;
}

export const lowHeadroom = defineCheck({
  code: 'low-headroom',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: ({ system, rate, when, usable }: Reserve) =>
    `\`${system}\` gets ${rps(rate)} on ${when}, which leaves ${percent(Math.max(0, 1 - rate / usable))} of its ${count(usable)} usable rps`,
  help: ({ rate, usable, least, heaviest }) => {
    const enough = rps(rate - usable * (1 - least / 100));
    const whose = heaviest
      ? `\`${heaviest.channel}\` of \`${heaviest.forecast.campaign.name}\`, the heaviest, brings ${rateOfPart(heaviest)}: `
      : '';
    return `${whose}spread, move or lessen a send, so that the worst second gets ${enough} less and ${count(least)} % are left`;
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
    const parts = partsAt(load, peak.at, model);
    if (!exceeds(sureOf(peak.rate, parts), usable * (1 - least / 100))) return;
    report({
      at: stated.line.amount?.span ?? stated.line.span,
      data: {
        system: system.name,
        rate: peak.rate,
        usable,
        when: clockTime(peak.at, system.timezone),
        least,
        heaviest: parts[0],
      },
      related: [
        ...partPlaces(parts, rateOfPart, sendSpan(peak.at)),
        ...everydayPlaces(load, rps(load.baselineAt(peak.at)), workspace),
      ],
    });
  },
});
