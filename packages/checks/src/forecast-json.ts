/** What `liaison load --format json` prints, as its published form; the report itself is made in the model. */
import * as z from 'zod';

const perSecond = z.number().describe('Requests per second');
const instant = z.iso.datetime({ precision: 3 }).describe('UTC, to the millisecond');
const share = z.number().nullable();
const requests = z.number().min(0).describe('Requests');
const money = z.strictObject({ amount: z.number(), currency: z.string() });
const name = z.string();

const moment = {
  rate: perSecond,
  at: instant,
  share: share.describe('Of the stated capacity; null where none is stated'),
  everyday: perSecond.describe('Everyday load at that instant, in requests per second'),
  parts: z
    .array(
      z.strictObject({
        campaign: name,
        channel: name,
        rate: perSecond,
        visits: z.number().describe('Visits per second behind them; 0 for clicks of machines'),
      }),
    )
    .describe('What each channel adds, the heaviest first'),
  timezone: z.string().describe('The clock of the campaign of the first part, else that of the system'),
};

const peak = z.strictObject({
  ...moment,
  low: perSecond.describe('The worst second if responses are lower by the band'),
  high: perSecond.describe('The worst second if responses are higher by the band'),
  busiestSecond: requests.describe(
    'Requests in the busiest second, by chance, exceeded with 1 %; as if all requests of a visit came in one second',
  ),
  budgeted: perSecond.describe(
    'Everyday load and the budgets of those who are at work then; without a budget, what they bring',
  ),
});

const shares = (what: string) =>
  z
    .array(z.strictObject({ campaign: name, channel: name, amount: z.number().describe(what) }))
    .describe('What channels have of it, the largest first; the rest is everyday load');

const quota = z.strictObject({
  limit: requests,
  windowSeconds: z.number(),
  timezone: z.string().nullable().describe('Where the window begins at midnight; null where it rolls'),
  peak: requests.nullable().describe('In the fullest window; null where no campaign loads the system'),
  at: instant.nullable().describe('End of that window; of a window that begins at midnight, its beginning'),
  parts: shares('Requests within the window'),
});

const overload = z.strictObject({
  from: instant.describe('Of the time with the longest queue'),
  drainedAt: instant.nullable(),
  maxBacklog: requests.describe('Requests in the queue at its longest'),
  maxDelaySeconds: z.number(),
  episodes: z.int().describe('How many times it is too much; the figures below are of all of them'),
  excessRequests: requests,
  everydayRequests: requests.describe('Of those, what the everyday load is too much by itself'),
  visitsTurnedAway: z.number(),
  lostValue: money.nullable().describe('The largest sum'),
  lostValues: z.array(money).describe('One for each currency; they are never added'),
});

const system = z.strictObject({
  name,
  title: z.string().nullable(),
  capacity: z.strictObject({ rate: perSecond }).nullable(),
  usersCapacity: z.number().nullable().describe('Users at a time'),
  headroom: z.number().describe('Share of the capacity that is kept free'),
  usable: perSecond.nullable().describe('Capacity less headroom, in requests per second'),
  baselinePeak: perSecond.describe('The highest everyday load, in requests per second'),
  peak: peak.nullable().describe('Null where no campaign loads the system in the time that is asked about'),
  secondsAbove: z.number().nullable().describe('Above usable; null where that is not known'),
  quotas: z.array(quota),
  concurrent: z
    .strictObject({ peak: z.number(), at: instant, parts: shares('Users at a time') })
    .nullable()
    .describe('Users at a time; null where nobody says how long they stay'),
  overload: overload.nullable(),
  over: z
    .array(z.enum(['rate', 'users', 'quota']))
    .describe('What is more than the system can take; empty where all fits'),
  loaded: z
    .strictObject({ from: instant, to: instant })
    .nullable()
    .describe('From the first campaign that is at work here to the last, in the time that is asked about'),
  moment: z.strictObject(moment).nullable().describe('With `--at`: what happens then'),
});

const onSystem = z.strictObject({
  name,
  peak: z.strictObject({ rate: perSecond, at: instant }).describe('The worst second of the campaign alone'),
  budget: perSecond
    .nullable()
    .describe('The strictest rate of the budget, in requests per second; null where none is written'),
  share: share.describe('Of that budget'),
  budgets: z
    .array(
      z.strictObject({
        kind: z.enum(['rate', 'users', 'window']),
        limit: z.number().describe('Requests per second, users at a time, or requests within the window'),
        windowSeconds: z.number().nullable(),
        peak: z.number().nullable(),
        at: instant.nullable(),
      }),
    )
    .describe('All lines of the budget for this system, each with what the campaign uses at its worst'),
  together: z
    .strictObject({ rate: perSecond, at: instant })
    .nullable()
    .describe('The worst second of the system, with everything, while the campaign is at work'),
  over: z
    .array(z.enum(['budget', 'system']))
    .describe('`budget`: more than a line allows; `system`: together it is more than usable'),
});

const campaign = z.strictObject({
  name,
  title: z.string().nullable(),
  file: z.string().describe('Relative to the repository, with /'),
  status: z.string().nullable().describe('As it is written'),
  counted: z.boolean().describe('Whether the figures of systems hold it; those of a draft do not'),
  timezone: z.string().nullable(),
  visits: z.number().min(0).describe('Expected in all'),
  orders: z.number().min(0),
  submissions: z.number().min(0),
  events: z.record(z.string(), z.number()).describe('All that visits end in, by the name of the event'),
  unknown: z
    .array(
      z.strictObject({
        channel: name,
        reason: z.enum(['audience', 'response', 'time', 'visits', 'capture', 'circle']),
      }),
    )
    .describe('Channels that are not counted, and what is missing or wrong'),
  systems: z.array(onSystem).describe('In the order in which they are reached'),
});

/** The form of the report, version 1. A member may be added in a version, none changes or goes. */
export const forecastSchema = z
  .strictObject({
    version: z.literal(1),
    band: z.number().describe('How much responses may differ, as a share'),
    systems: z.array(system).describe('In the order of their files'),
    campaigns: z.array(campaign).describe('All that are not done or cancelled; drafts too'),
  })
  .describe('What `liaison load --format json` prints');
