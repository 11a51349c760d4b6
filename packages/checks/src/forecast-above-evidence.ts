/** A forecast that fits what the owner says of a system, and is more than anybody has seen it do. */
import { loadOf, TOLERANCE } from '@liaison/model';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { rps } from './figures.ts';
import { heavyPlaces } from './load-places.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly name: string;
  readonly peak: number;
  readonly shown: number;
  readonly when: string;
  readonly owner: string | undefined;
}

export const forecastAboveEvidence = defineCheck({
  code: 'forecast-above-evidence',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: ({ name, peak, shown, when }: Data) =>
    `\`${name}\` gets ${rps(peak)} on ${when}, and no test has shown more than ${rps(shown)}`,
  help: ({ peak, owner }) => {
    const whom = owner === undefined ? 'its owner' : `team \`${owner}\``;
    return `Ask ${whom} for a load test at ${rps(peak)} or more before that day, or spread the sends that make the peak`;
  },
  run(system, { workspace, file }, report) {
    const load = loadOf(workspace).system(system.name);
    if (load?.limits.system !== system) return;
    const { limits } = load;
    const { rate, testedRate, usable } = limits;
    const peak = load.peak();
    if (!peak || !rate || !testedRate || usable === undefined) return;
    const fits = peak.rate <= usable * (1 + TOLERANCE);
    if (!fits || peak.rate <= testedRate.amount * (1 + TOLERANCE)) return;
    const when = clockTime(peak.at, system.timezone);
    report({
      at: rate.line.amount?.span ?? rate.line.span,
      data: {
        name: system.name,
        peak: peak.rate,
        shown: testedRate.amount,
        when,
        owner: workspace.resolveTo('team', system.owner)?.declaration.name,
      },
      related: [
        relatedPlace(file, testedRate.line.span, `The highest test has shown ${rps(testedRate.amount)}`),
        ...heavyPlaces(load, { at: peak.at, when }, workspace),
      ],
    });
  },
});
