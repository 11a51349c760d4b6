/** A plan to throttle a channel that would not make it less tight, or not enough. */
import { exceeds, isSpreadable, loadOf, type Span, tightSecond, type Workspace } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { count, percent } from './figures.ts';
import { writtenPace } from './send-edits.ts';
import {
  changesSends,
  isLastStep,
  stillTight,
  sufficientThrottle,
  type ThrottlePlan,
  throttlePlan,
} from './throttle-plans.ts';
import { fastestOf } from './vendor-sends.ts';

interface Weakness {
  readonly at: Span;
  readonly message: string;
  readonly help: string;
  /** Messages per hour that would do. */
  readonly better?: number | undefined;
}

export const weakContingency = defineCheck({
  code: 'weak-contingency',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ message }: Weakness) => message,
  help: ({ help }) => help,
  fixable: true,
  run(campaign, { workspace, file }, report) {
    const forecast = loadOf(workspace).of(campaign);
    if (!forecast || isClosed(campaign)) return;
    for (const plan of campaign.contingency) {
      const known = throttlePlan(plan, forecast, workspace);
      const weakness = known && weaknessOf(known, workspace);
      if (!weakness) continue;
      const { better } = weakness;
      const written = better === undefined ? undefined : writtenPace(better);
      report({
        at: weakness.at,
        data: weakness,
        fixes: written
          ? [
              {
                title: `Throttle to ${written}`,
                safety: 'suggested',
                edits: [replaceText(file, known.amountSpan, written)],
              },
            ]
          : [],
      });
    }
  },
});

function weaknessOf(known: ThrottlePlan, workspace: Workspace): Weakness | undefined {
  const { forecast, system, channel, channelSpan, amountSpan, limit, share } = known;
  const { name } = system.limits.system;
  if (!isSpreadable(channel, workspace)) {
    return {
      at: channelSpan,
      message: `A throttle does not slow \`${channel.name}\` down: it does not send message by message`,
      help: 'Throttle a channel that sends messages, or use `pause`, a `waiting-room` or `do` with what is done',
    };
  }
  const parts = forecast.load.systems.get(name) ?? [];
  if (!parts.some((part) => part.channel === channel.name)) {
    return {
      at: channelSpan,
      message: `Channel \`${channel.name}\` brings nothing to \`${name}\`, so a throttle changes nothing there`,
      help: loadedBy(parts.map((part) => part.channel)),
    };
  }
  const better = () => sufficientThrottle(forecast, channel.name, system, limit, workspace);
  if (!changesSends(known, workspace)) {
    const now = tightSecond(forecast, system);
    const enough = now && exceeds(now.rate, limit) ? better() : undefined;
    return {
      at: amountSpan,
      message: `Channel \`${channel.name}\` sends ${writtenPace(Number(count(paceOf(known))))} at most: this throttle changes nothing`,
      help: enough === undefined ? 'Write a throttle below the pace of its sends' : wouldDo(enough, share),
      better: enough,
    };
  }
  const worst = isLastStep(known, workspace) ? stillTight(known, workspace) : undefined;
  if (!worst) return undefined;
  const enough = better();
  const when = clockTime(worst.at, forecast.campaign.timezone);
  return {
    at: amountSpan,
    message: `With this throttle \`${name}\` still gets ${percent(worst.share)} of its capacity on ${when}`,
    help:
      enough === undefined
        ? 'No throttle of this channel is enough: plan what else is done'
        : wouldDo(enough, share),
    better: enough,
  };
}

/** Messages per hour of the channel in its fastest second. */
function paceOf({ forecast, channel }: ThrottlePlan): number {
  const { windows = [] } = forecast.load.channels.find((each) => each.channel === channel) ?? {};
  const pace = fastestOf(
    windows.map((window) => ({ forecast, channel, send: window.send, windows: [window] })),
  );
  return (pace?.perSecond ?? 0) * 3600;
}

function loadedBy(channels: readonly string[]): string {
  const names = [...new Set(channels)].slice(0, 3).map((name) => `\`${name}\``);
  return names.length > 0
    ? `The campaign loads it through ${names.join(', ')}: plan for these`
    : 'The campaign does not load it at all: remove the plan, or name the system that it loads';
}

function wouldDo(perHour: number, share: number): string {
  return `With ${writtenPace(perHour)} it would stay within ${percent(share)} of the capacity, the highest throttle that does`;
}
