/** How many people a channel reaches, and how many of them come. */
import type { Channel, Send } from '../channel.ts';
import type { Kind } from '../kind.ts';
import type { AudienceList } from '../list.ts';
import type { Workspace } from '../workspace.ts';
import { countOf, shareOf } from './amounts.ts';

/** The shares by which an audience becomes visits; undefined where nobody says. */
export interface Response {
  /** Share of the audience that the send reaches; 1 where the kind does not say. */
  readonly delivered: number;
  /** Share of those reached who visit. */
  readonly rate: number | undefined;
  /** Share of the audience that gets the send: all but the holdout. */
  readonly kept: number;
}

/** The kind that a channel names, if somebody declares it. */
export function kindOf(channel: Channel, workspace: Workspace): Kind | undefined {
  return workspace.resolveTo('kind', channel.channelKind)?.declaration;
}

/** How much of an audience is reached and responds: as the channel says, else its kind. */
export function responseOf(channel: Channel, workspace: Workspace): Response {
  const kind = kindOf(channel, workspace);
  return {
    delivered: shareOf(channel.delivered) ?? shareOf(kind?.delivered) ?? 1,
    rate: shareOf(channel.response) ?? shareOf(kind?.response),
    kept: 1 - (shareOf(channel.holdout) ?? 0),
  };
}

/** The list from which a channel takes its people. */
export function listOf(channel: Channel, workspace: Workspace): AudienceList | undefined {
  return workspace.resolveTo('list', channel.audience?.source)?.declaration;
}

/**
 * People in the audience: as written, else the size of the list. Undefined where nobody says, where what is written
 * cannot be read, and for the people of a form, who are known only after its forecast.
 */
export function writtenAudience(channel: Channel, workspace: Workspace): number | undefined {
  const written = channel.audience?.size;
  return countOf(written ?? listOf(channel, workspace)?.size?.amount, workspace.units);
}

/** Messages of one send line: the audience without the holdout, or what `to` says. */
export function messagesOf(send: Send, audience: number, response: Response, workspace: Workspace): number {
  const whole = audience * response.kept;
  const share = shareOf(send.to);
  if (share !== undefined) return whole * share;
  return Math.min(countOf(send.to, workspace.units) ?? whole, whole);
}
