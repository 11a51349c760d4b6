/** Every family of facts, by area. A test wants all that the folder has. */
import type { Family } from './fact.ts';
import { budget, capacity, contingency, load, throttle } from './families/capacity.ts';
import { freeze, launch, send, sendTime, timezone } from './families/schedule.ts';

export const families: readonly Family[] = [
  // capacity
  load,
  budget,
  throttle,
  contingency,
  capacity,
  // schedule
  launch,
  send,
  sendTime,
  timezone,
  freeze,
];
