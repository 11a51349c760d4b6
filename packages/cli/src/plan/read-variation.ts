/** Reads "move it by 3 days", "over 4 h", "twice the audience" from options, in the words of the language. */
import { parseCampaignFile } from '@liaison/language';
import {
  type Campaign,
  DAY,
  isSpreadable,
  movedBy,
  type Quantity,
  rateOf,
  secondsOf,
  type Workspace,
  withAudience,
  withResponse,
  withThrottle,
  withWindow,
} from '@liaison/model';
import { UserError } from '../user-error.ts';
import { hintOf } from './read-workspace.ts';

export interface VariationOptions {
  readonly move?: string;
  readonly over?: string;
  readonly throttle?: string;
  readonly audience?: string;
  readonly response?: string;
  readonly channel?: readonly string[];
}

export interface Variation {
  readonly plan: Campaign;
  /** What is tried, for the headline: "moved by 3 days, sent over 4 h". */
  readonly words: readonly string[];
}

/** The campaign as the options want it. Throws the user's error where an option cannot be read or changes nothing. */
export function readVariation(
  campaign: Campaign,
  options: VariationOptions,
  workspace: Workspace,
): Variation {
  const words: string[] = [];
  let plan = campaign;
  if (options.move !== undefined) {
    plan = movedBy(plan, shiftOf(options.move, workspace));
    words.push(`moved by ${options.move.trim()}`);
  }
  if (options.over !== undefined) {
    const seconds = positiveSeconds(options.over, workspace);
    for (const channel of spreadable(campaign, options.channel, workspace)) {
      plan = withWindow(plan, channel, 'all', seconds);
    }
    words.push(`sent over ${options.over.trim()}`);
  }
  if (options.throttle !== undefined) {
    const perSecond = messageRate(options.throttle, workspace);
    for (const channel of spreadable(campaign, options.channel, workspace)) {
      plan = withThrottle(plan, channel, perSecond);
    }
    words.push(`sent at ${options.throttle.trim()} at most`);
  }
  if (options.audience !== undefined) {
    plan = only(
      plan,
      options.channel,
      withAudience(plan, factorOf(options.audience, '--audience'), workspace),
    );
    words.push(`with ${times(options.audience)} the audience`);
  }
  if (options.response !== undefined) {
    plan = only(
      plan,
      options.channel,
      withResponse(plan, factorOf(options.response, '--response'), workspace),
    );
    words.push(`with ${times(options.response)} the response`);
  }
  if (words.length === 0) {
    throw new UserError(
      'Nothing is said that would be different',
      'Give at least one of `--move`, `--over`, `--throttle`, `--audience` and `--response`',
    );
  }
  return { plan, words };
}

/** The channels that `--channel` names, or all; an unknown name is the user's error. */
function chosen(campaign: Campaign, names: readonly string[] | undefined): readonly string[] {
  const known = campaign.channels.map(({ name }) => name);
  for (const name of names ?? []) {
    if (known.includes(name)) continue;
    throw new UserError(
      `Campaign \`${campaign.name}\` has no channel \`${name}\``,
      hintOf(name, known, 'channel'),
    );
  }
  return names ?? known;
}

/** Channels whose sends can be spread: a spot on air or a steady stream cannot. */
function spreadable(
  campaign: Campaign,
  names: readonly string[] | undefined,
  workspace: Workspace,
): readonly string[] {
  const wanted = chosen(campaign, names);
  const found = campaign.channels.filter(
    (channel) =>
      wanted.includes(channel.name) && channel.sends.length > 0 && isSpreadable(channel, workspace),
  );
  if (found.length > 0) return found.map(({ name }) => name);
  throw new UserError(
    'No channel of this kind can be sent more slowly',
    'A spot, a show and a steady stream of visits are as fast as they are; mailings and messages can be spread',
  );
}

/** Takes a change for the chosen channels only. */
function only(before: Campaign, names: readonly string[] | undefined, after: Campaign): Campaign {
  const wanted = chosen(before, names);
  return {
    ...after,
    channels: after.channels.map((channel, i) =>
      wanted.includes(channel.name) ? channel : (before.channels[i] ?? channel),
    ),
  };
}

/** `3 days`, `-2 h`, `1 week`: days and weeks keep the time on the clock. */
function shiftOf(written: string, workspace: Workspace): { days?: number; seconds?: number } {
  const [, sign = '', rest = ''] = /^\s*([+-]?)\s*(.*)$/.exec(written) ?? [];
  const quantity = quantityIn(`at 2000-01-01 over ${rest}`);
  const seconds = quantity && secondsOf(quantity, workspace.units);
  if (seconds === undefined || seconds <= 0) {
    throw new UserError(
      `\`--move ${written}\` is no length of time`,
      'Write for example `3 days`, `-2 h`, `1 week`',
    );
  }
  const factor = sign === '-' ? -1 : 1;
  const isDays = /^(day|week|month|year)s?$/.test(quantity?.unit ?? '') && seconds % DAY === 0;
  return isDays ? { days: (factor * seconds) / DAY } : { seconds: factor * seconds };
}

function positiveSeconds(written: string, workspace: Workspace): number {
  const quantity = quantityIn(`at 2000-01-01 over ${written}`);
  const seconds = quantity && secondsOf(quantity, workspace.units);
  if (seconds && seconds > 0) return seconds;
  throw new UserError(`\`--over ${written}\` is no length of time`, 'Write for example `4 h` or `90 min`');
}

function messageRate(written: string, workspace: Workspace): number {
  const rate = rateOf(quantityIn(`throttle ${written}`), workspace.units)?.perSecond;
  if (rate && rate > 0) return rate;
  throw new UserError(
    `\`--throttle ${written}\` is no number of messages per time`,
    'Write for example `200k messages per hour`',
  );
}

/** `2`, `x2`, `2x`, `150 %`. */
function factorOf(written: string, option: string): number {
  const [, number, percent] = /^\s*x?\s*(\d+(?:\.\d+)?)\s*(?:x|(%))?\s*$/i.exec(written) ?? [];
  const factor = Number(number) / (percent ? 100 : 1);
  if (factor > 0) return factor;
  throw new UserError(`\`${option} ${written}\` is no factor`, 'Write for example `2`, `0.5` or `150 %`');
}

function times(written: string): string {
  return /%/.test(written) ? written.trim() : `${Number(written.replace(/x/gi, ''))} times`;
}

/** The last quantity of a statement of a channel, read by the language itself. */
function quantityIn(statement: string): Quantity | undefined {
  const { quantities, problems } = parseCampaignFile({
    path: 'option',
    text: `campaign c { channel c { ${statement} } }`,
  });
  return problems.length === 0 ? quantities.at(-1) : undefined;
}
