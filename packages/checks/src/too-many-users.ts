/** More people at a time than a system can hold: sessions, seats, places in a show. */
import { exceeds, ownUsersPeak, type SystemLoad } from '@liaison/model';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { beside, count, figure } from './figures.ts';
import { type Draft, isItsDoing, judgeLoads } from './judged-loads.ts';
import { type ChannelPart, channelParts, remediesFor, sureOf } from './load-parts.ts';
import { everydayPlaces, partPlaces } from './load-places.ts';
import { usersFixes } from './users-fixes.ts';

interface Crowd {
  readonly users: number;
  readonly at: number;
}

interface TooMany {
  readonly system: string;
  readonly isDraft: boolean;
  readonly users: number;
  readonly limit: number;
  readonly when: string;
  /** Whose sends should be changed. */
  readonly heaviest: ChannelPart | undefined;
  /** What can be done about it: "Spread, move or lessen". */
  readonly remedies: string;
}

export const tooManyUsers = defineCheck({
  code: 'too-many-users',
  category: 'capacity',
  severity: 'error',
  on: ['system', 'campaign'],
  message: ({ system, users, when, limit, isDraft }: TooMany) =>
    `\`${system}\` ${isDraft ? 'would have' : 'has'} ${figure(users)} users at a time on ${when}, ${beside(users, limit)} its ${count(limit)}`,
  help: ({ heaviest, remedies, users }) => {
    const whose = heaviest
      ? `\`${heaviest.channel}\` of \`${heaviest.forecast.campaign.name}\`, which brings ${heaviest.amount < users * 0.995 ? `most: ${figure(heaviest.amount)} of the ${figure(users)}` : 'all of them'}`
      : 'a send';
    return `${remedies} ${whose}; or plan a \`waiting-room\` that admits fewer at a time`;
  },
  fixable: true,
  run(declaration, context, report) {
    judgeLoads(declaration, context, worstCrowd, (judged) => {
      const { load, model, worst, draft } = judged;
      const { system, users: stated } = load.limits;
      const ways = load
        .usersAt(worst.at)
        .map(({ owner, channel, users }) => ({ owner, channel, amount: users }));
      const parts = channelParts(ways, model);
      if (!stated || !exceeds(sureOf(worst.users, parts), stated.amount)) return;
      const everyday = worst.users - ways.reduce((sum, { amount }) => sum + amount, 0);
      const heaviest = parts.find(({ forecast }) => !draft || forecast === draft.forecast);
      report({
        at: draft ? draft.forecast.campaign.nameSpan : (stated.line.amount?.span ?? stated.line.span),
        data: {
          system: system.name,
          isDraft: draft !== undefined,
          users: worst.users,
          limit: stated.amount,
          when: clockTime(worst.at, (draft?.forecast.campaign ?? system).timezone),
          heaviest,
          remedies: heaviest ? remediesFor(heaviest, context.workspace) : 'Spread, move or lessen',
        },
        related: [
          ...partPlaces(parts, worst.users, ({ amount }) => `${figure(amount)} users`),
          ...(everyday > 0.5 ? everydayPlaces(load, `${figure(everyday)} users`, context.workspace) : []),
        ],
        fixes: () => (exceeds(everyday, stated.amount) ? [] : usersFixes(judged, parts, context.workspace)),
      });
    });
  },
});

function worstCrowd(load: SystemLoad, draft?: Draft): Crowd[] {
  const limit = load.limits.users?.amount;
  if (!limit) return [];
  const crowd = draft ? load.usersPeakWith(draft.extra) : load.usersPeak();
  if (!crowd || !exceeds(crowd.users, limit)) return [];
  return !draft || isDraftsDoing(crowd, load, limit, draft) ? [crowd] : [];
}

function isDraftsDoing(
  { users, at }: Crowd,
  load: SystemLoad,
  limit: number,
  { forecast, extra }: Draft,
): boolean {
  const own = load.withInstead(forecast.owner, extra, () =>
    load.usersAt(at).reduce((sum, part) => sum + (part.owner === forecast.owner ? part.users : 0), 0),
  );
  const peak = ownUsersPeak(forecast.load, load.limits.system.name);
  return isItsDoing(own, users, limit, peak?.users ?? 0);
}
