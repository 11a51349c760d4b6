/** What is said of a system in words, as `liaison load` says it. */
import { count, duration, figure, moneys, percent, rps, type SystemForecast } from '@liaison/model';
import { limitsOf, shareText } from '../../load/amounts.ts';

/** Text with instants in it, in seconds since 1970 UTC. */
export type TimedText = readonly (string | { readonly at: number })[];

export interface LoadFact {
  readonly label: string;
  readonly text: TimedText;
}

export function loadFacts(forecast: SystemForecast, band: number): LoadFact[] {
  return [
    ...worstFacts(forecast, band),
    ...limitsOf(forecast)
      .filter(({ kind }) => kind !== 'rate')
      .map(({ kind, text, share, at }) => ({
        label: kind === 'users' ? 'users' : 'quota',
        text: [`${text}, ${shareText(share)}, at `, { at: Date.parse(at) / 1000 }],
      })),
    ...usersFacts(forecast),
    ...overloadFacts(forecast),
  ];
}

function worstFacts(
  { peak, capacity, usable, headroom, baselinePeak }: SystemForecast,
  band: number,
): LoadFact[] {
  const facts: LoadFact[] = [];
  if (peak) {
    const of =
      capacity && peak.share !== null
        ? `, ${percent(peak.share)} of the capacity of ${count(capacity.rate)} rps`
        : '';
    facts.push({
      label: 'worst second',
      text: [`${rps(peak.rate)} at `, { at: Date.parse(peak.at) / 1000 }, of],
    });
    if (peak.high > peak.low) {
      const range = `between ${figure(peak.low)} and ${rps(peak.high)} if responses differ by ${percent(band)}`;
      facts.push({ label: 'range', text: [range] });
    }
  }
  if (usable !== null && capacity) {
    const free =
      headroom === 0
        ? ', all of the capacity: nothing is kept free'
        : `: ${percent(headroom)} of the capacity is kept free`;
    facts.push({ label: 'usable', text: [`${count(usable)} rps${free}`] });
  }
  const normal =
    baselinePeak === 0 ? 'nobody states an everyday load' : `up to ${rps(baselinePeak)} without campaigns`;
  facts.push({ label: 'normal', text: [normal] });
  if (peak) {
    const reserved = `${rps(peak.budgeted)} in that second: everyday load, and budgets of campaigns at work`;
    facts.push({ label: 'reserved', text: [reserved] });
  }
  return facts;
}

/** Users at a time where nobody says how many the system can take. */
function usersFacts({ concurrent, usersCapacity }: SystemForecast): LoadFact[] {
  if (!concurrent || usersCapacity !== null) return [];
  const { peak, at } = concurrent;
  return [{ label: 'users', text: [`${figure(peak)} at a time, at `, { at: Date.parse(at) / 1000 }] }];
}

function overloadFacts({ overload, secondsAbove }: SystemForecast): LoadFact[] {
  if (!overload) return [];
  const times = overload.episodes > 1 ? ` in ${overload.episodes} times; the worst` : '';
  const visits = `${figure(overload.visitsTurnedAway)} visits`;
  const turned = overload.lostValues.length > 0 ? `${visits}, worth ${moneys(overload.lostValues)}` : visits;
  const queue = `${figure(overload.maxBacklog)} requests, ${duration(overload.maxDelaySeconds)} long; `;
  return [
    {
      label: 'too much',
      text: [`for ${duration(secondsAbove ?? 0)}${times} from `, { at: Date.parse(overload.from) / 1000 }],
    },
    {
      label: 'queue',
      text:
        overload.drainedAt === null
          ? [`${queue}never gone without more capacity`]
          : [`${queue}gone by `, { at: Date.parse(overload.drainedAt) / 1000 }],
    },
    { label: 'or lost', text: [`${figure(overload.excessRequests)} requests; turned away are ${turned}`] },
  ];
}
