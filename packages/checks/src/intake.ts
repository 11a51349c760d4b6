/**
 * How long records wait before a CRM takes them: the requests of all campaigns and of every day against the capacity
 * and the quotas of its API, as a queue in which nothing is lost.
 */
import { exceeds, type QuotaLimit, type Stream, type SystemLoad, totalAt } from '@liaison/model';

export interface Intake {
  /** Requests that wait when most do. */
  readonly waiting: number;
  /** Seconds that the one waits that waits longest. */
  readonly delay: number;
  /** When that one comes, in seconds since 1970 UTC. */
  readonly at: number;
}

/** Of what comes in a span; undefined where it is taken as it comes. Looks a week further, for what waits by then. */
export function intakeOf(load: SystemLoad, from: number, to: number): Intake | undefined {
  const { rate, quotas } = load.limits;
  const counted = quotas.filter(({ line }) => /^requests?$/.test(line.amount?.unit ?? 'requests'));
  const isFull =
    exceeds(load.peakWithin({ from, to })?.rate, rate?.amount) ||
    load
      .quotaPeaksWithin({ from, to: to + A_WEEK })
      .some(({ quota, used }) => counted.includes(quota) && exceeds(used, quota.limit));
  if (!isFull) return undefined;
  const longest = Math.max(0, ...counted.map(({ window }) => window));
  const span = { from: from - longest, to: to + A_WEEK };
  const stream = load.streamOver(span);
  const step = Math.max(MOST_EXACT, (span.to - span.from) / MOST_STEPS);
  const taken = takenBy(stream, span.from, step, { rate: rate?.amount, quotas: counted });
  return worstOf(stream, span.from, step, taken, { from, to });
}

const A_WEEK = 7 * 86_400;
/** Seconds. */
const MOST_EXACT = 60;
const MOST_STEPS = 40_000;

/** How much has been taken at the end of each step. */
function takenBy(
  stream: Stream,
  from: number,
  step: number,
  { rate, quotas }: { rate: number | undefined; quotas: readonly QuotaLimit[] },
): Float64Array {
  const count = MOST_STEPS + 1;
  const taken = new Float64Array(count);
  // Windows that are shorter than a step are a rate.
  const short = quotas.filter(({ window, zone }) => !zone && window < step * 2);
  const fastest = Math.min(
    rate ?? Number.POSITIVE_INFINITY,
    ...short.map(({ limit, window }) => limit / window),
  );
  const long = quotas.filter((quota) => !short.includes(quota)).map((quota) => new Window(quota, from, step));
  const last = lastStep(stream, from, step);
  for (let i = 1; i < count; i++) {
    let most = Math.min(totalAt(stream, from + i * step), (taken[i - 1] ?? 0) + fastest * step);
    for (const window of long) most = Math.min(most, window.mostAt(i, taken));
    taken[i] = Math.max(taken[i - 1] ?? 0, most);
    if (i > last) return taken.subarray(0, i + 1);
  }
  return taken;
}

/** What a quota lets through by the end of a step. */
class Window {
  private readonly quota: QuotaLimit;
  private readonly from: number;
  private readonly step: number;
  /** The step in which the day of a quota with a time zone began. */
  private begin = 0;
  private day: number | undefined;

  constructor(quota: QuotaLimit, from: number, step: number) {
    this.quota = quota;
    this.from = from;
    this.step = step;
  }

  mostAt(i: number, taken: Float64Array): number {
    const { limit, window, zone } = this.quota;
    if (!zone) {
      const before = i - Math.round(window / this.step);
      return (before > 0 ? (taken[before] ?? 0) : 0) + limit;
    }
    const instant = this.from + i * this.step;
    const day = Math.floor((instant + zone.offsetAt(instant)) / 86_400);
    if (day !== this.day) {
      this.day = day;
      this.begin = i - 1;
    }
    return (taken[this.begin] ?? 0) + limit;
  }
}

function worstOf(
  stream: Stream,
  from: number,
  step: number,
  taken: Float64Array,
  span: { readonly from: number; readonly to: number },
): Intake | undefined {
  let waiting = 0;
  let worst = { delay: 0, at: span.from };
  let j = 0;
  for (let i = 0; i < taken.length; i++) {
    const at = from + i * step;
    const arrived = totalAt(stream, at);
    if (at < span.from || at > span.to) continue;
    waiting = Math.max(waiting, arrived - (taken[i] ?? 0));
    while (j < taken.length - 1 && (taken[j] ?? 0) < arrived * (1 - ROUNDING)) j++;
    const delay = Math.max(0, j - i) * step;
    if (delay > worst.delay) worst = { delay, at };
  }
  return worst.delay > step ? { waiting, ...worst } : undefined;
}

const ROUNDING = 1e-9;

function lastStep({ times }: Stream, from: number, step: number): number {
  const end = times[times.length - 1] ?? from;
  return Math.min(MOST_STEPS, Math.ceil((end - from) / step));
}
