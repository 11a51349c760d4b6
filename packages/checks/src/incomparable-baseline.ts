/** A baseline in another unit than the target: how far the one is from the other, nobody can say. */
import { dimensionOf, pluralOf, type Quantity, type Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly metric: string;
  readonly target: string;
  readonly baseline: string;
}

export const incomparableBaseline = defineCheck({
  code: 'incomparable-baseline',
  category: 'agreement',
  severity: 'error',
  on: 'campaign',
  message: ({ metric, target, baseline }: Data) =>
    `\`${metric}\` aims at ${target}, and its baseline is ${baseline}`,
  help: 'Write both in the same unit, or make two metrics of them',
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    for (const { name, target, baseline } of campaign.metrics) {
      const amount = target?.amount;
      const terms = amount && termsOf(amount, workspace);
      const others = baseline && termsOf(baseline, workspace);
      if (!amount || !baseline || terms === undefined || others === undefined || terms === others) continue;
      const written = ({ span }: Quantity) => file.text.slice(span.start, span.end);
      report({
        at: baseline.span,
        data: { metric: name, target: written(amount), baseline: written(baseline) },
        related: [relatedPlace(file, amount.span, 'The target')],
      });
    }
  },
});

/** What a figure is counted in; undefined where that is not known. */
function termsOf(quantity: Quantity, workspace: Workspace): string | undefined {
  const dimension = dimensionOf(quantity, workspace.units);
  const { unit = '', per } = quantity;
  switch (dimension) {
    case 'bare':
    case 'unknown':
      return undefined;
    case 'count':
      return thingOf(unit, workspace);
    case 'money':
      return per ? `${unit} per ${thingOf(per.unit, workspace)}` : unit;
    case 'cost':
      return per && `${thingOf(unit, workspace)} per ${thingOf(per.unit, workspace)}`;
    default:
      return dimension;
  }
}

/** `orders` and `order` are one thing, whether an event or a unit. */
function thingOf(unit: string, { units }: Workspace): string {
  const plural = pluralOf(unit);
  return units.has(plural) ? plural : unit;
}
