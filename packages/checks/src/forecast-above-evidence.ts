/** A forecast that fits what the owner says of a system, and is more than anybody has seen it do. */
import { exceeds, loadOf } from '@liaison/model';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { rps } from './figures.ts';
import { partsAt, rateOfPart, sureOf } from './load-parts.ts';
import { partPlaces, sendSpan } from './load-places.ts';
import { relatedPlace } from './related-places.ts';
import { ownerOf } from './wording.ts';

interface Data {
  readonly name: string;
  readonly peak: number;
  readonly shown: number;
  readonly when: string;
  /** Whom to ask for a test. */
  readonly owner: string;
}

export const forecastAboveEvidence = defineCheck({
  code: 'forecast-above-evidence',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: ({ name, peak, shown, when }: Data) =>
    `\`${name}\` gets ${rps(peak)} on ${when}, and no test has shown more than ${rps(shown)}`,
  help: ({ peak, owner }) =>
    `Ask ${owner} for a load test at ${rps(peak)} or more before that day, or spread the sends of that second`,
  run(system, { workspace, file }, report) {
    const model = loadOf(workspace);
    const load = model.system(system.name);
    if (load?.limits.system !== system) return;
    const { limits } = load;
    const { rate, testedRate, usable } = limits;
    const peak = load.peak();
    if (!peak || !rate || !testedRate || usable === undefined) return;
    if (exceeds(peak.rate, usable) || !exceeds(peak.rate, testedRate.amount)) return;
    const parts = partsAt(load, peak.at, model);
    if (!exceeds(sureOf(peak.rate, parts), testedRate.amount)) return;
    report({
      at: rate.line.amount?.span ?? rate.line.span,
      data: {
        name: system.name,
        peak: peak.rate,
        shown: testedRate.amount,
        when: clockTime(peak.at, system.timezone),
        owner: ownerOf(system, workspace),
      },
      related: [
        relatedPlace(file, testedRate.line.span, `The highest test has shown ${rps(testedRate.amount)}`),
        ...partPlaces(parts, peak.rate, rateOfPart, sendSpan(peak.at)),
      ],
    });
  },
});
