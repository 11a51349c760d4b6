/** More requests at the worst second than a system can serve: what brings sites down. */
import {
  baselinePeak,
  exceeds,
  type Losses,
  lossesOf,
  ownInterval,
  ownPeak,
  type Peak,
  type SystemLoad,
} from '@liaison/model';
import { brokenPromises } from './broken-promises.ts';
import { capacityFixes } from './capacity-fixes.ts';
import { clockTime } from './clock-time.ts';
import { type CheckContext, defineCheck } from './define-check.ts';
import { beside, count, duration, figure, moneys, rps } from './figures.ts';
import { type Draft, isItsDoing, type JudgedLoad, judgeLoads } from './judged-loads.ts';
import { type ChannelPart, partsAt, rateOfPart, remediesFor, sureOf } from './load-parts.ts';
import { everydayPlaces, partPlaces, sendSpan } from './load-places.ts';
import { ownerOf } from './wording.ts';

interface Excess {
  readonly system: string;
  /** Whom to ask for more capacity. */
  readonly owner: string;
  readonly isDraft: boolean;
  readonly rate: number;
  readonly usable: number;
  readonly hasHeadroom: boolean;
  readonly when: string;
  /** Whose sends should be changed. */
  readonly heaviest: ChannelPart | undefined;
  /** What can be done about it: "Spread, move or lessen". */
  readonly remedies: string;
  /** The highest everyday load, in requests per second. */
  readonly everyday: number;
  readonly hasProfile: boolean;
  readonly time: ExcessTime;
  readonly band: Band;
}

/** The time above capacity around the worst second. */
interface ExcessTime {
  readonly seconds: number;
  readonly wait: number;
  readonly span: { readonly from: number; readonly to: number };
  readonly losses: Losses;
  /** How many other times there are. */
  readonly others: number;
}

/** The worst second if rates are lower or higher than expected. */
interface Band {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

export const overCapacity = defineCheck({
  code: 'over-capacity',
  category: 'capacity',
  severity: 'error',
  on: ['system', 'campaign'],
  message: ({ system, rate, when, usable, isDraft, hasHeadroom }: Excess) =>
    `\`${system}\` ${isDraft ? 'would get' : 'gets'} ${rps(rate)} on ${when}, ${beside(rate, usable)} its ${count(usable)}${hasHeadroom ? ' usable' : ''} rps`,
  help: (excess) =>
    exceeds(excess.everyday, excess.usable)
      ? everydayRemedyOf(excess)
      : [remedyOf(excess), harmOf(excess.time), bandOf(excess)].join('. '),
  fixable: true,
  run(declaration, context, report) {
    judgeLoads(declaration, context, worstSecond, (judged) => {
      const { load, model, worst, draft } = judged;
      const { limits } = load;
      const parts = partsAt(load, worst.at, model);
      if (!limits.rate || !limits.usable || !exceeds(sureOf(worst.rate, parts), limits.usable)) return;
      const { line } = limits.rate;
      const { timezone } = draft?.forecast.campaign ?? limits.system;
      const heaviest = parts.find(({ forecast }) => !draft || forecast === draft.forecast);
      const time = timeAround(judged, limits.usable);
      report({
        at: draft ? draft.forecast.campaign.nameSpan : (line.amount?.span ?? line.span),
        data: {
          system: limits.system.name,
          owner: ownerOf(limits.system, context.workspace),
          isDraft: draft !== undefined,
          rate: worst.rate,
          usable: limits.usable,
          hasHeadroom: limits.headroom > 0,
          when: clockTime(worst.at, timezone),
          heaviest,
          remedies: heaviest ? remediesFor(heaviest, context.workspace) : '',
          everyday: baselinePeak(limits.baseline),
          hasProfile: limits.baseline?.hasProfile ?? true,
          time,
          band: bandAround(judged, context),
        },
        related: [
          ...partPlaces(parts, worst.rate, rateOfPart, sendSpan(worst.at)),
          ...everydayPlaces(load, rps(load.baselineAt(worst.at)), context.workspace),
          ...brokenPromises(load, time.span, time.wait, model, context.workspace),
        ],
        fixes: () => capacityFixes(judged, context.workspace),
      });
    });
  },
});

/** The worst second, if it is too much; of a draft, the worst in which it has a part. */
function worstSecond(load: SystemLoad, draft?: Draft): Peak[] {
  const { usable } = load.limits;
  const peak = draft ? load.peakWith(draft.extra) : load.peak();
  if (!usable || !peak || !exceeds(peak.rate, usable)) return [];
  if (!draft || isDraftsDoing(peak, load, usable, draft)) return [peak];
  const span = spanOf(draft, load);
  const near = span && load.peakWith(draft.extra, span);
  return near && exceeds(near.rate, usable) && isDraftsDoing(near, load, usable, draft) ? [near] : [];
}

function isDraftsDoing(peak: Peak, load: SystemLoad, usable: number, { forecast, extra }: Draft): boolean {
  const own = load.withInstead(forecast.owner, extra, () =>
    load.partsAt(peak.at).reduce((sum, { owner, rate }) => sum + (owner === forecast.owner ? rate : 0), 0),
  );
  return isItsDoing(own, peak.rate, usable, ownPeak(forecast.load, load.limits.system.name)?.rate ?? 0);
}

/** When a draft is at work on a system, its last instant included. */
function spanOf({ forecast }: Draft, load: SystemLoad): { from: number; to: number } | undefined {
  const interval = ownInterval(forecast.load, load.limits.system.name);
  return interval && { from: interval.from, to: interval.to + 1 };
}

function timeAround({ load, model, worst, draft }: JudgedLoad<Peak>, usable: number): ExcessTime {
  const { episodes, above } = load.overload(usable, draft && spanOf(draft, load));
  const around = episodes.find(({ drainedAt }) => drainedAt >= worst.at) ?? episodes[0];
  const span = { from: around?.from ?? worst.at, to: around?.drainedAt ?? worst.at };
  const within = above.filter(({ from, to }) => from < span.to && to > span.from);
  return {
    seconds: within.reduce((sum, { from, to }) => sum + to - from, 0),
    wait: around?.maxDelaySeconds ?? 0,
    span: { ...span, to: Math.min(span.to, worst.at + LONGEST_WAIT) },
    losses: lossesOf(load, usable, model, span),
    others: Math.max(0, episodes.length - 1),
  };
}

/** Who sends later than that does not wait for what is the matter here. */
const LONGEST_WAIT = 7 * 86_400;

function bandAround({ load, worst, draft }: JudgedLoad<Peak>, { settings }: CheckContext): Band {
  const percent = settings.parameters.band;
  const span = draft && spanOf(draft, load);
  const peakAt = (scale: number) =>
    (span ? load.peakWithin(span, scale) : load.peak(scale))?.rate ?? worst.rate;
  return { percent, low: peakAt(1 - percent / 100), high: peakAt(1 + percent / 100) };
}

function everydayRemedyOf({ everyday, system, owner }: Excess): string {
  return `The everyday load of \`${system}\` alone comes to ${rps(everyday)}, so no change of a campaign helps: ask ${owner} for more capacity`;
}

function remedyOf({ heaviest, remedies, isDraft, owner }: Excess): string {
  if (!heaviest) return `Ask ${owner} for more capacity`;
  const { channel, forecast } = heaviest;
  const brings = isDraft
    ? `\`${channel}\` of this draft, which brings ${rateOfPart(heaviest)}`
    : `\`${channel}\` of \`${forecast.campaign.name}\`, which brings most: ${rateOfPart(heaviest)}`;
  return `${remedies} ${brings}; or ask ${owner} for more capacity`;
}

function harmOf({ seconds, wait, losses, others }: ExcessTime): string {
  const lost = losses.visits >= 1 ? `${count(Math.round(losses.visits))} visits` : '';
  const worth = losses.value.length > 0 ? `, worth ${moneys(losses.value)}` : '';
  const more =
    others === 0
      ? ''
      : `, and ${others === 1 ? 'there is 1 more such time' : `there are ${others} more such times`}`;
  const turned = lost === '' ? '' : `, or ${lost} are turned away${worth}`;
  return `The load is above that for ${duration(seconds)}: requests wait up to ${duration(wait)}${turned}${more}`;
}

function bandOf({ band, hasProfile, everyday }: Excess): string {
  const between = `If rates differ by ${band.percent} %, the worst second gets ${figure(band.low)} to ${rps(band.high)}`;
  return hasProfile
    ? between
    : `${between}; nobody has said in which hours the ${rps(everyday)} of everyday load come`;
}
