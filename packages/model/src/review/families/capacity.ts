/** What a campaign does to systems, what it has set aside for that, and what is done when it gets tight. */

import { rps } from '../../figures.ts';
import { rateOf } from '../../load/amounts.ts';
import { ownPeak } from '../../load/own-load.ts';
import { loadOf } from '../../load/workspace-load.ts';
import { breaking, defineFamily, doubtful, HARMLESS } from '../fact.ts';
import { named, numberFact, quantityText, wordFact } from '../tell.ts';

/** Whatever is behind it (audience, response, curve, throttle, calls): more in the worst second hurts. */
export const load = defineFamily({
  name: 'load',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  whenNew: true,
  // Figures of a forecast: less is nothing that anybody would see.
  tolerance: 0.005,
  facts: ({ declaration, workspace }) => {
    const forecast = loadOf(workspace).of(declaration);
    return [...(forecast?.load.systems.keys() ?? [])].flatMap((system) => {
      const peak = forecast && ownPeak(forecast.load, system);
      if (!peak || peak.rate <= 0) return [];
      const about = `load on ${named(system)}`;
      const value = peak.rate.toPrecision(6);
      const span = declaration.nameSpan;
      return [{ key: system, about, value, amount: peak.rate, text: rps(peak.rate), span }];
    });
  },
  judged: {
    added: breaking('it'),
    removed: HARMLESS,
    raised: breaking('it'),
    lowered: HARMLESS,
  },
});

export const budget = defineFamily({
  name: 'budget',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  whenNew: true,
  facts: ({ declaration, workspace }) =>
    (declaration.budget?.lines ?? []).flatMap(({ system, amount }) => {
      const rate = rateOf(amount, workspace.units);
      const unit = `${rate?.things ?? amount?.unit ?? ''} ${rate?.window ?? ''}`;
      const about = `budget of ${named(system.name)}`;
      return numberFact(`${system.name} ${unit}`, about, amount, rate?.perSecond ?? amount?.number);
    }),
  judged: {
    added: breaking('it'),
    removed: breaking('it'),
    raised: breaking('it'),
    lowered: HARMLESS,
  },
});

export const throttle = defineFamily({
  name: 'throttle',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration, workspace, nameOf }) =>
    declaration.channels.flatMap((channel) =>
      numberFact(
        nameOf(channel),
        `throttle of ${named(nameOf(channel))}`,
        channel.throttle,
        rateOf(channel.throttle, workspace.units)?.perSecond,
      ),
    ),
  judged: {
    added: HARMLESS,
    removed: breaking('it'),
    raised: breaking('it'),
    lowered: HARMLESS,
  },
});

export const contingency = defineFamily({
  name: 'contingency',
  area: 'capacity',
  on: 'campaign',
  role: 'it',
  facts: ({ declaration }) =>
    declaration.contingency.flatMap(({ condition, action, by, span }) => {
      if (!condition || !action) return [];
      const when =
        condition.type === 'load'
          ? `${named(condition.system.name)} above ${quantityText(condition.share)}`
          : `${condition.measure.name} of ${named(condition.system.name)} ${condition.comparison} ${quantityText(condition.amount)}`;
      const text = `${actionText(action)}${by ? ` by ${by.name}` : ''}`;
      return wordFact(when, `what is done when ${when}`, text, span);
    }),
  judged: { added: HARMLESS, removed: breaking('it'), changed: breaking('it') },
});

function actionText(action: {
  readonly type: string;
  readonly channel?: { readonly name: string };
  readonly to?: Parameters<typeof quantityText>[0];
  readonly system?: { readonly name: string };
  readonly admits?: Parameters<typeof quantityText>[0];
  readonly text?: string;
}): string {
  switch (action.type) {
    case 'throttle':
      return `throttle ${action.channel?.name ?? ''}${action.to ? ` to ${quantityText(action.to)}` : ''}`;
    case 'admit':
      return `waiting room${action.admits ? `, admits ${quantityText(action.admits)}` : ''}`;
    case 'pause':
      return `pause ${action.channel?.name ?? ''}`;
    default:
      return action.text ?? '';
  }
}

export const capacity = defineFamily({
  name: 'capacity',
  area: 'capacity',
  on: 'system',
  role: 'it',
  facts: ({ declaration, workspace }) =>
    declaration.capacities.flatMap(({ amount }) => {
      const rate = rateOf(amount, workspace.units);
      const about = `capacity of ${named(declaration.name)}`;
      return numberFact(amount?.unit ?? '', about, amount, rate?.perSecond ?? amount?.number);
    }),
  judged: {
    added: HARMLESS,
    removed: doubtful('marketing'),
    raised: HARMLESS,
    lowered: breaking('marketing'),
  },
});
