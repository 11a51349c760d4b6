/**
 * Which loads a file has to answer for: a system for what all campaigns that count do to it, a draft for what it
 * would do beside them. Nobody else is bothered with a draft.
 */
import {
  type Campaign,
  type Extra,
  exceeds,
  extraOf,
  type Forecast,
  type LoadModel,
  loadOf,
  type System,
  type SystemLoad,
  TAIL_SHARE,
} from '@liaison/model';
import { isDraft } from './campaign-status.ts';
import type { CheckContext } from './define-check.ts';
import { isDamaged } from './lost-places.ts';

/** A draft on one of its systems. */
export interface Draft {
  readonly forecast: Forecast;
  readonly extra: Extra;
}

export interface JudgedLoad<T> {
  readonly load: SystemLoad;
  readonly model: LoadModel;
  /** What `worstOf` found. */
  readonly worst: T;
  /** Absent where the campaigns that count are judged. */
  readonly draft?: Draft;
}

/**
 * Tells of each load in which something is found. While it tells of a draft, the draft stands among the campaigns of
 * the system, so that parts, losses and the like are asked for as if it counted.
 */
export function judgeLoads<T>(
  declaration: System | Campaign,
  { workspace, file }: CheckContext,
  worstOf: (load: SystemLoad, draft?: Draft) => readonly T[],
  tell: (judged: JudgedLoad<T>) => void,
): void {
  if (declaration.kind === 'system') {
    const model = loadOf(workspace);
    const load = model.system(declaration.name);
    if (load?.limits.system !== declaration) return;
    for (const worst of worstOf(load)) tell({ load, model, worst });
    return;
  }
  if (!isDraft(declaration)) return;
  if (isDamaged(declaration.nameSpan.start, file)) return;
  const model = loadOf(workspace);
  const forecast = model.of(declaration);
  if (!forecast) return;
  for (const name of forecast.load.systems.keys()) {
    const load = model.system(name);
    const draft = { forecast, extra: extraOf(forecast.load, name) };
    for (const worst of load ? worstOf(load, draft) : []) {
      load?.withInstead(forecast.owner, draft.extra, () => tell({ load, model, worst, draft }));
    }
  }
}

/**
 * Whether it is the doing of a campaign that a limit is exceeded: without it the rest would fit, or it is at work then
 * itself and not in its tail.
 */
export function isItsDoing(own: number, total: number, limit: number, ownPeak: number): boolean {
  return own > 0 && (!exceeds(total - own, limit) || own >= ownPeak * TAIL_SHARE);
}
