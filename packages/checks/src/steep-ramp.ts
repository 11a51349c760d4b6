/** Load that rises faster than a system scales: enough machines in ten minutes do not help now. */
import {
  exceeds,
  type Growth,
  ownInterval,
  type Ramp,
  rateOf,
  type System,
  type SystemLoad,
  secondsOf,
  steepestRamp,
  type Workspace,
} from '@liaison/model';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { duration, rps } from './figures.ts';
import { type Draft, judgeLoads } from './judged-loads.ts';
import { type ChannelPart, canBeSpread, partsAt, rateOfPart, sureOf } from './load-parts.ts';
import { partPlaces, sendSpan } from './load-places.ts';
import { statementOf } from './statements.ts';

interface SteepRamp {
  readonly system: string;
  readonly isDraft: boolean;
  readonly ramp: Ramp;
  readonly seconds: number;
  readonly when: string;
  readonly begin: string;
  /** The channel that rises most. */
  readonly rising: ChannelPart | undefined;
  readonly canSpread: boolean;
}

export const steepRamp = defineCheck({
  code: 'steep-ramp',
  category: 'capacity',
  severity: 'warning',
  on: ['system', 'campaign'],
  message: ({ system, ramp, when, isDraft }: SteepRamp) =>
    `\`${system}\` ${isDraft ? 'would get' : 'gets'} ${rps(ramp.rate)} on ${when}, and has scaled to ${rps(ramp.served)} by then`,
  help: ({ ramp, seconds, begin, rising, canSpread }) => {
    const rise = rising
      ? `\`${rising.channel}\` of \`${rising.forecast.campaign.name}\`, which rises by ${rps(rising.amount)}`
      : '';
    const remedy = rise === '' ? '' : `; or ${canSpread ? 'spread' : 'lessen'} ${rise}`;
    return `It scales ${duration(seconds)} behind its load, which was ${rps(ramp.before)} then: begin to scale it to ${rps(ramp.rate)} by hand before ${begin}${remedy}`;
  },
  run(declaration, context, report) {
    const { workspace } = context;
    const worstOf = (load: SystemLoad, draft?: Draft) => worstOn(load, workspace, draft);
    judgeLoads(declaration, context, worstOf, ({ load, model, worst: { ramp, growth }, draft }) => {
      const { system } = load.limits;
      const now = partsAt(load, ramp.at, model);
      const span = draft?.forecast.campaign.nameSpan ?? statementOf(system, 'scales')?.span;
      if (!span || !exceeds(sureOf(ramp.rate, now), ramp.served)) return;
      const rises = risesOf(now, partsAt(load, ramp.at - growth.seconds, model));
      const steepest = rises.find(({ forecast }) => !draft || forecast === draft.forecast);
      const { timezone } = draft?.forecast.campaign ?? system;
      report({
        at: span,
        data: {
          system: system.name,
          isDraft: draft !== undefined,
          ramp,
          seconds: growth.seconds,
          when: clockTime(ramp.at, timezone),
          begin: clockTime(ramp.at - growth.seconds, timezone),
          rising: steepest,
          canSpread: steepest !== undefined && canBeSpread(steepest, workspace),
        },
        related: partPlaces(rises, ramp.rate, (part) => `rises by ${rateOfPart(part)}`, sendSpan(ramp.at)),
      });
    });
  },
});

interface Found {
  readonly ramp: Ramp;
  readonly growth: Growth;
}

/** The worst rise; of a draft only one that is worse by it. */
function worstOn(load: SystemLoad, workspace: Workspace, draft?: Draft): Found[] {
  const growth = growthOf(load, workspace);
  const peak = growth && (draft ? load.peakWith(draft.extra) : load.peak());
  if (!growth || !peak || !exceeds(peak.rate, growth.from)) return [];
  const interval = draft && ownInterval(draft.forecast.load, load.limits.system.name);
  if (!draft || !interval) return worstRamp(load, growth).map((ramp) => ({ ramp, growth }));
  const [before] = worstRamp(load, growth, interval);
  const { forecast, extra } = draft;
  const ramps = load.withInstead(forecast.owner, extra, () => worstRamp(load, growth, interval));
  return ramps
    .filter((ramp) => !before || ramp.rate - ramp.served > (before.rate - before.served) * NOTICEABLE)
    .map((ramp) => ({ ramp, growth }));
}

/** A draft that makes a rise no more than a hundredth worse is not its cause. */
const NOTICEABLE = 1.01;

function worstRamp(load: SystemLoad, growth: Growth, within?: { from: number; to: number }): Ramp[] {
  const ramps = load.spansReaching(growth.from).flatMap((span) => {
    const from = Math.max(span.from, within?.from ?? span.from);
    const to = Math.min(span.to, within?.to ?? span.to);
    if (from >= to) return [];
    return steepestRamp(load.streamOver({ from: from - growth.seconds, to }), growth, from) ?? [];
  });
  return ramps.sort((a, b) => b.rate - b.served - (a.rate - a.served)).slice(0, 1);
}

function growthOf({ limits }: SystemLoad, { units }: Workspace): Growth | undefined {
  const { scales }: System = limits.system;
  const from = rateOf(scales?.from, units);
  const seconds = scales?.time && secondsOf(scales.time, units);
  if (from?.things !== 'requests' || !seconds || seconds <= 0) return undefined;
  const most = limits.usable ?? Number.POSITIVE_INFINITY;
  return { from: from.perSecond, seconds, headroom: limits.headroom, most };
}

/** What channels bring more than some time ago, most first. */
function risesOf(now: readonly ChannelPart[], before: readonly ChannelPart[]): ChannelPart[] {
  const earlier = new Map(before.map((part) => [keyOf(part), part]));
  return now
    .map((part) => {
      const { amount = 0, visits = 0, machines = 0 } = earlier.get(keyOf(part)) ?? {};
      return {
        ...part,
        amount: part.amount - amount,
        visits: Math.max(0, part.visits - visits),
        machines: Math.max(0, part.machines - machines),
      };
    })
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
}

function keyOf({ forecast, channel }: ChannelPart): string {
  return `${forecast.owner}\n${channel}`;
}
