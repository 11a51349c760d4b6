/** A system that is promised to be up more often than the systems that it calls, or the vendor that runs it, allow. */
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { type AvailabilityPromise, availabilityBound, promisedShare } from './promised-availability.ts';
import { exactPercent, partyOf, statedPromises } from './promises.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly system: string;
  readonly promised: number;
  /** The most that can be kept, rounded down to what is written so. */
  readonly possible: number;
  readonly weakest: string;
}

export const unattainablePromise = defineCheck({
  code: 'unattainable-promise',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ system, promised, possible }: Data) =>
    `\`${system}\` is promised at ${exactPercent(promised)}; what it rests on allows ${exactPercent(possible)}`,
  help: ({ possible, weakest }) =>
    `Promise ${exactPercent(possible)} at most, or agree on more for \`${weakest}\`, the weakest part`,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    for (const { promise, amount } of statedPromises(campaign, workspace)) {
      const system = workspace.resolveTo('system', promise.system)?.declaration;
      const share = promisedShare(promise);
      if (!system || share === undefined) continue;
      // What the vendor itself promises of its system is what others rest on.
      const operator = partyOf(system.operatedBy, workspace);
      if (operator !== undefined && operator === partyOf(promise.by, workspace)) continue;
      const bound = availabilityBound(system, campaign, workspace);
      if (!bound || share <= bound.share + ROUNDING) continue;
      const possible = Math.floor(bound.share * 1e5 + ROUNDING) / 1e3;
      const written = exactPercent(possible);
      const edits = [replaceText(file, amount.span, written)];
      const fix: Fix = { title: `Promise \`${written}\``, safety: 'suggested', edits };
      report({
        at: amount.span,
        data: { system: system.name, promised: amount.number, possible, weakest: weakestOf(bound.promises) },
        related: bound.promises.map((each) =>
          relatedPlace(
            each.file,
            each.at,
            `\`${each.system}\` is promised at ${exactPercent(each.share * 100)}`,
          ),
        ),
        fixes: possible > 0 ? [fix] : [],
      });
    }
  },
});

/** Products of shares are not exact. */
const ROUNDING = 1e-9;

function weakestOf(promises: readonly AvailabilityPromise[]): string {
  return [...promises].sort((a, b) => a.share - b.share)[0]?.system ?? '';
}
