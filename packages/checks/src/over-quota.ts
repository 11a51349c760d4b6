/** More requests within a window than a quota grants: what comes then is refused, often until the next day. */
import {
  DAY,
  exceeds,
  ownWindowPeak,
  type QuotaLimit,
  type QuotaPeak,
  rateOf,
  type SystemLoad,
  totalOf,
  type Workspace,
} from '@liaison/model';
import { brokenPromises } from './broken-promises.ts';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { beside, compact, duration, figure, momentIn } from './figures.ts';
import { type Intake, intakeOf } from './intake.ts';
import { type Draft, isItsDoing, judgeLoads } from './judged-loads.ts';
import { type ChannelPart, channelParts, remediesFor, sureOf } from './load-parts.ts';
import { everydayPlaces, partPlaces } from './load-places.ts';
import { quotaFixes } from './quota-fixes.ts';
import { ownerOf } from './wording.ts';

interface Overdraft {
  readonly system: string;
  /** Whom to ask for a larger quota. */
  readonly owner: string;
  readonly isDraft: boolean;
  readonly used: number;
  readonly limit: number;
  /** "within 24 h up to 2026-11-28 09:15", "on 2026-11-27 in America/Chicago". */
  readonly when: string;
  /** How long the window is: "within 24 h", "on that day". */
  readonly window: string;
  /** What comes in that window without campaigns. */
  readonly everyday: number;
  /** Whether it is the API of a CRM, which may take many records at once. */
  readonly isOfCrm: boolean;
  /** Whose sends should be changed. */
  readonly heaviest: ChannelPart | undefined;
  /** What can be done about it: "Spread, move or lessen". */
  readonly remedies: string;
  /** What waits if nothing is refused, for the API of a CRM: its forms can send again. */
  readonly intake: Intake | undefined;
}

export const overQuota = defineCheck({
  code: 'over-quota',
  category: 'capacity',
  severity: 'error',
  on: ['system', 'campaign'],
  message: ({ system, used, limit, when, isDraft }: Overdraft) =>
    `\`${system}\` ${isDraft ? 'would get' : 'gets'} ${compact(used)} requests ${when}, ${beside(used, limit)} its ${compact(limit)}`,
  help: ({ system, everyday, limit, window, heaviest, remedies, owner, isOfCrm, intake }) => {
    const more = `ask ${owner} for a larger quota${isOfCrm ? ' or for writing many records in one request' : ''}`;
    if (exceeds(everyday, limit)) {
      return `The everyday load of \`${system}\` alone comes to ${compact(everyday)} requests ${window}, so no change of a campaign helps: ${more}`;
    }
    const whose = heaviest
      ? `\`${heaviest.channel}\` of \`${heaviest.forecast.campaign.name}\`, which brings most: ${describe(heaviest)}`
      : 'a send';
    return `${remedies} ${whose}; or ${more}${queueOf(intake)}`;
  },
  fixable: true,
  run(declaration, context, report) {
    const { workspace } = context;
    const worstOf = (load: SystemLoad, draft?: Draft) => overfull(load, workspace, draft);
    judgeLoads(declaration, context, worstOf, (judged) => {
      const { load, model, worst, draft } = judged;
      const { system } = load.limits;
      const { line, limit } = worst.quota;
      const window = windowOf(worst);
      const ways = load
        .requestsWithin(window)
        .map(({ owner, part, requests }) => ({ owner, channel: part.channel, amount: requests, part }));
      const parts = channelParts(ways, model);
      if (!exceeds(sureOf(worst.used, parts), limit)) return;
      const { timezone } = draft?.forecast.campaign ?? system;
      const everyday = totalOf(load.everyday(window.from, window.to));
      const heaviest = parts.find(({ forecast }) => !draft || forecast === draft.forecast);
      const isOfCrm = isApiOfCrm(system.name, workspace);
      const intake = isOfCrm ? intakeOf(load, window.from, window.to) : undefined;
      report({
        at: draft ? draft.forecast.campaign.nameSpan : (line.amount?.span ?? line.span),
        data: {
          system: system.name,
          owner: ownerOf(system, workspace),
          isDraft: draft !== undefined,
          used: worst.used,
          limit,
          when: worst.quota.zone
            ? `on ${momentIn(worst.at, worst.quota.zone).slice(0, 10)} in ${worst.quota.zone.name}`
            : `within ${lengthOf(worst.quota)} up to ${clockTime(worst.at, timezone)}`,
          window: worst.quota.zone ? 'on that day' : `within ${lengthOf(worst.quota)}`,
          everyday,
          isOfCrm,
          heaviest,
          remedies: heaviest ? remediesFor(heaviest, workspace) : 'Spread, move or lessen',
          intake,
        },
        related: [
          ...partPlaces(parts, worst.used, describe),
          ...everydayPlaces(load, `${compact(everyday)} requests`, workspace),
          ...brokenPromises(load, window, intake?.delay ?? 0, model, workspace),
        ],
        fixes: () => (exceeds(everyday, limit) ? [] : quotaFixes(judged, parts, window.to, workspace)),
      });
    });
  },
});

function describe({ amount, visits }: ChannelPart): string {
  return `${compact(amount)} requests${visits > 0 ? ` from ${compact(Math.round(visits))} visits` : ''}`;
}

/** How many records wait at the worst, and how long the last one does. */
function queueOf(intake: Intake | undefined): string {
  if (!intake) return '';
  const { waiting, delay } = intake;
  return `. If forms send again what is refused, ${compact(Math.round(waiting))} requests wait at the worst, the last of them ${duration(delay)}`;
}

function isApiOfCrm(system: string, workspace: Workspace): boolean {
  return workspace.all('crm').some(({ declaration }) => declaration.api?.system?.name === system);
}

/** Windows that are too full, of quotas that count requests. */
function overfull(load: SystemLoad, { units }: Workspace, draft?: Draft): QuotaPeak[] {
  const peaks = draft ? load.quotaPeaksWith(draft.extra) : load.quotaPeaks();
  return peaks.filter((peak) => {
    const { things } = rateOf(peak.quota.line.amount, units) ?? {};
    if (!exceeds(peak.used, peak.quota.limit) || !/^(?:requests?)?$/.test(things ?? '')) return false;
    return !draft || isDraftsDoing(peak, load, draft);
  });
}

function isDraftsDoing(peak: QuotaPeak, load: SystemLoad, { forecast, extra }: Draft): boolean {
  const { limit, window, zone } = peak.quota;
  const own = load.withInstead(forecast.owner, extra, () =>
    load
      .requestsWithin(windowOf(peak))
      .reduce((sum, { owner, requests }) => sum + (owner === forecast.owner ? requests : 0), 0),
  );
  const most = ownWindowPeak(forecast.load, load.limits.system.name, window, zone);
  return isItsDoing(own, peak.used, limit, most?.requests ?? 0);
}

/** From when to when the fullest window goes. */
function windowOf({ quota: { window, zone }, at }: QuotaPeak): { from: number; to: number } {
  if (!zone) return { from: at - window, to: at };
  return { from: at, to: zone.instantOf(at + zone.offsetAt(at) + DAY).instant };
}

/** The window as its line says it: `24 h`, and `1 h` for `per h`. */
function lengthOf({ line, window }: QuotaLimit): string {
  const per = line.amount?.per;
  if (!per) return `${figure(window)} s`;
  return `${per.number} ${per.unit}`;
}
