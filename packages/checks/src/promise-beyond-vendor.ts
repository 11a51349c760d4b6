/** A system that is promised to be quicker, or to fail less often, than the vendor that runs it promises. */
import { type Quantity, secondsOf, shareOf, type Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { Fix } from './finding.ts';
import { betterWay, partyOf, statedPromises } from './promises.ts';
import { relatedPlace } from './related-places.ts';
import { promisesOfSystems } from './vendor-promises.ts';

interface Data {
  readonly measure: string;
  readonly system: string;
  readonly vendor: string;
  /** As they are written. */
  readonly promised: string;
  readonly owed: string;
}

export const promiseBeyondVendor = defineCheck({
  code: 'promise-beyond-vendor',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ measure, system, vendor, promised, owed }: Data) =>
    `\`${system}\` is promised \`${measure}\` of ${promised}, and \`${vendor}\`, who runs it, promises ${owed}`,
  help: ({ vendor, owed }) => `Promise ${owed} at best, or agree on more with \`${vendor}\``,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    for (const { promise, measure, amount } of statedPromises(campaign, workspace)) {
      const system = workspace.resolveTo('system', promise.system)?.declaration;
      const vendor = workspace.resolveTo('vendor', system?.operatedBy)?.declaration.name;
      if (!system || vendor === undefined || betterWay(measure) !== 'less') continue;
      if (!promise.comparison?.startsWith('<') || partyOf(promise.by, workspace) === vendor) continue;
      const own = worth(amount, workspace);
      const owed = workspace
        .entriesOf(promisesOfSystems)
        .get(system.name)
        .filter(({ value }) => value.by === vendor && value.measure === measure)
        // A limit over five minutes says nothing about one over a month.
        .filter(({ value }) => isSameWindow(value.window, promise.window, workspace))
        .map((entry) => ({ ...entry, worth: worth(entry.value.amount, workspace) }))
        .sort((a, b) => (a.worth ?? 0) - (b.worth ?? 0));
      const [best] = owed;
      if (!best || own === undefined || owed.some((each) => each.worth === undefined || each.worth <= own))
        continue;
      const { span } = best.value.amount;
      const written = best.file.text.slice(span.start, span.end);
      const edits = [replaceText(file, amount.span, written)];
      const fix: Fix = { title: `Promise \`${written}\``, safety: 'suggested', edits };
      report({
        at: amount.span,
        data: {
          measure,
          system: system.name,
          vendor,
          promised: file.text.slice(amount.span.start, amount.span.end),
          owed: written,
        },
        related: [relatedPlace(best.file, best.value.at, `What \`${vendor}\` promises`)],
        fixes: [fix],
      });
    }
  },
});

/** Shares and lengths of time can be compared; nothing else can. */
function worth(amount: Quantity, workspace: Workspace): number | undefined {
  return shareOf(amount) ?? secondsOf(amount, workspace.units);
}

function isSameWindow(a: Quantity | undefined, b: Quantity | undefined, { units }: Workspace): boolean {
  return (a && secondsOf(a, units)) === (b && secondsOf(b, units));
}
