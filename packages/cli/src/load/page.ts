/** What all parts of the printed forecast share: colours, width, clock, and how an instant is written. */
import { type LoadModel, UTC, wallClock, type Zone, zoneOf } from '@liaison/model';
import type { Io } from '../io.ts';
import { type Colors, colorsFor } from '../terminal/colors.ts';
import { type Blocks, blocksFor } from './blocks.ts';
import type { LoadQuestion } from './question.ts';

export interface Page {
  readonly model: LoadModel;
  readonly colors: Colors;
  readonly blocks: Blocks;
  /** Characters. */
  readonly width: number;
  readonly clock: Zone;
  readonly question: LoadQuestion;
}

/** Wider lines are harder to read than they show more. */
const WIDEST = 120;

/** Where no terminal says how wide it is. */
const USUAL = 80;

export function pageOf(question: LoadQuestion, model: LoadModel, io: Io): Page {
  return {
    model,
    colors: colorsFor(io.stdout, io.env),
    blocks: blocksFor(io.env),
    width: Math.max(60, Math.min(io.stdout.columns ?? USUAL, WIDEST)),
    clock: question.clock,
    question,
  };
}

/** `2026-11-27 09:15`, with seconds where there are some. */
export function onClock(iso: string, clock: Zone): string {
  return wallClock(Math.round(Date.parse(iso) / 1000), clock);
}

/** `2026-11-27 10:15 Europe/Berlin (09:15 UTC)`; where both clocks show the same, `2026-11-27 09:15 UTC`. */
export function onBothClocks(iso: string, timezone: string): string {
  const utc = onClock(iso, UTC);
  const zone = zoneOf(timezone) ?? UTC;
  if (zone.name === UTC.name) return `${utc} UTC`;
  const local = onClock(iso, zone);
  if (local === utc) return `${local} ${zone.name} and UTC`;
  const isSameDay = local.slice(0, 10) === utc.slice(0, 10);
  return `${local} ${zone.name} (${isSameDay ? utc.slice(11) : utc} UTC)`;
}
