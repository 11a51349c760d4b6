/** Changes between two versions of a repository, as a review tells them. */
import type { Place } from '../source.ts';
import type { Area, ChangeAction, Party } from './fact.ts';

/**
 * `breaking`: somebody who relied on the approved version can be hurt without having agreed again. `warning`: the
 * files do not hold enough to decide. `information`: nobody is hurt.
 */
export type ChangeLevel = 'breaking' | 'warning' | 'information';

export interface Change {
  /** `throttle-removed`; for ever, as the codes of checks. */
  readonly code: string;
  readonly area: Area;
  readonly action: ChangeAction | 'renamed';
  readonly level: ChangeLevel;
  /** Who can be hurt; absent where nobody is. */
  readonly hurts?: Party;
  /** The role whose approval does not cover this; absent where the change needs none. */
  readonly role?: string;
  /** The declaration that changed: its kind, and its name in the newer version. */
  readonly subject: { readonly kind: string; readonly name: string };
  /**
   * Campaigns that plan with a system, vendor, list and so on that changed, by name; drafts and what is over have none.
   * Where there are none, nobody is hurt. Empty for changes of a campaign itself.
   */
  readonly affects: readonly string[];
  /** "throttle of `opening`" */
  readonly about: string;
  /** With units; absent where there was, or is, nothing. */
  readonly before?: string;
  readonly after?: string;
  /** Where it stood and where it stands. */
  readonly base?: Place;
  readonly head?: Place;
  /** Twelve hexadecimal digits; the same as long as the same changes, wherever it stands and however it is worded. */
  readonly fingerprint: string;
}
