/** A capacity that campaigns rely on and that no load test has shown. */
import { loadOf } from '@liaison/model';
import { capacityEvidence } from './capacity-evidence.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { ownerOf, subjectOf } from './wording.ts';

export const untestedCapacity = defineCheck({
  code: 'untested-capacity',
  category: 'capacity',
  severity: 'warning',
  on: 'system',
  message: (data: { name: string; amount: string; owner: string; campaigns: number }) =>
    `No load test with a day shows that \`${data.name}\` takes ${data.amount}`,
  help: ({ owner, campaigns }) => {
    const rely = campaigns === 1 ? 'a campaign relies' : `${campaigns} campaigns rely`;
    return `Ask ${owner} for a load test, and write \`tested\` with its day and a link behind the amount; ${rely} on it`;
  },
  run(system, { workspace }, report) {
    const model = loadOf(workspace);
    const load = model.system(system.name);
    const owners = load?.owners() ?? [];
    if (load?.limits.system !== system || owners.length === 0) return;
    const untested = capacityEvidence(load.limits, workspace.units).filter(
      ({ tested }) => tested.length === 0,
    );
    if (untested.length === 0) return;
    const related = owners.flatMap((name) => {
      const forecast = model.byOwner(name);
      if (!forecast) return [];
      const { campaign, file } = forecast;
      return [relatedPlace(file, campaign.nameSpan, `${subjectOf(campaign)} loads \`${system.name}\``)];
    });
    const owner = ownerOf(system, workspace);
    for (const { stated, worded } of untested) {
      report({
        at: stated.line.amount?.span ?? stated.line.span,
        data: { name: system.name, amount: worded(stated.amount), owner, campaigns: owners.length },
        related,
      });
    }
  },
});
