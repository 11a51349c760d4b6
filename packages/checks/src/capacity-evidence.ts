/** What a system is said to take, and which of it a load test has shown: rates and users at a time apart. */
import {
  type Capacity,
  rateOf,
  type Stated,
  type SystemLimits,
  type UnitTable,
  usersOf,
} from '@liaison/model';
import { count, rps } from './figures.ts';

/** The capacities of a system that are counted in the same way. */
export interface CapacityEvidence {
  /** The highest of all: what the owner answers for. */
  readonly stated: Stated;
  /** Lines with the day of a test, the highest first. */
  readonly tested: readonly Stated[];
  /** An amount of these in words: `900 rps`, `5000 users`. */
  readonly worded: (amount: number) => string;
}

/** One entry for rates and one for users, where the system states them; quotas are promised, not tested. */
export function capacityEvidence(limits: SystemLimits, units: UnitTable): CapacityEvidence[] {
  const { capacities } = limits.system;
  const rate = (line: Capacity) => rateOf(line.amount, units)?.perSecond;
  const users = (line: Capacity) => usersOf(line.amount, units);
  return [
    ...(limits.rate ? [{ stated: limits.rate, tested: testedOf(capacities, rate), worded: rps }] : []),
    ...(limits.users ? [{ stated: limits.users, tested: testedOf(capacities, users), worded: people }] : []),
  ];
}

function testedOf(
  lines: readonly Capacity[],
  amountOf: (line: Capacity) => number | undefined,
): readonly Stated[] {
  return lines
    .flatMap((line) => {
      const amount = line.tested ? amountOf(line) : undefined;
      return amount === undefined ? [] : [{ amount, line }];
    })
    .sort((a, b) => b.amount - a.amount);
}

function people(amount: number): string {
  return `${count(amount)} users`;
}
