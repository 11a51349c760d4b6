/**
 * Queues with several servers, for what the documentation says on latency near saturation. A load of `offered`
 * erlangs is the arrival rate times the mean service time. Not product code.
 */

/** Share of arrivals that find all servers busy and are turned away (Erlang B), by the usual recursion. */
export function erlangB(offered: number, servers: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = (offered * blocked) / (n + offered * blocked);
  return blocked;
}

/** Probability of having to wait if nobody is turned away (Erlang C); 1 at saturation and beyond. */
export function erlangC(offered: number, servers: number): number {
  if (offered >= servers) return 1;
  const blocked = erlangB(offered, servers);
  return (servers * blocked) / (servers - offered * (1 - blocked));
}

/** Share of arrivals that wait at most `within`, in the unit of the mean service time. */
export function serviceLevel(offered: number, servers: number, { service, within }: Service): number {
  return 1 - erlangC(offered, servers) * Math.exp((-(servers - offered) * within) / service);
}

export interface Service {
  /** Mean service time. */
  readonly service: number;
  readonly within: number;
}

/** Mean wait of M/M/c, in service times: multiplied by the service time it is the average speed of answer. */
export function meanWait(offered: number, servers: number): number {
  return offered >= servers ? Number.POSITIVE_INFINITY : erlangC(offered, servers) / (servers - offered);
}

/** An arrival rate that swings around its mean: `mean + swing sin(2 π t / period)`. */
export interface Sinusoid {
  readonly mean: number;
  readonly swing: number;
  readonly period: number;
}

/**
 * The most that are served at a time without any limit of servers (Mt/M/∞), and how long after the peak of the
 * arrivals. Closed form of Eick, Massey and Whitt, Mt/G/∞ queues with sinusoidal arrival rates, 1993.
 */
export function busiestOf({ mean, swing, period }: Sinusoid, service: number): { peak: number; lag: number } {
  const frequency = (2 * Math.PI) / period;
  const turn = frequency * service;
  return {
    peak: service * (mean + swing / Math.sqrt(1 + turn * turn)),
    lag: Math.atan(turn) / frequency,
  };
}
