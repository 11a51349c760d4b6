/** A channel that lands on a page, and of which no visits can be forecast: a figure is missing, or it is 0. */
import {
  type AnyDeclaration,
  type Campaign,
  type Channel,
  type ChannelLoad,
  dimensionOf,
  loadOf,
  type Quantity,
  type SourceFile,
  type Span,
  submissionsOf,
  type Workspace,
} from '@liaison/model';
import { campaignAround } from './campaign-around.ts';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import type { RelatedPlace } from './finding.ts';
import { channelsTo, feedOf } from './form-feeds.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { bringsVisitors } from './visitors.ts';

/** Where a forecast ends, and why. */
interface Gap {
  readonly at: Span;
  readonly message: string;
  readonly help: string;
  readonly related?: readonly RelatedPlace[];
}

interface Subject {
  readonly channel: Channel;
  readonly campaign: Campaign;
  readonly file: SourceFile;
  readonly workspace: Workspace;
}

export const channelWithoutTraffic = defineCheck({
  code: 'channel-without-traffic',
  category: 'capacity',
  severity: 'error',
  on: 'channel',
  message: ({ message }: Gap) => message,
  help: ({ help }) => help,
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    if (!campaign || isClosed(campaign) || isDamaged(channel.nameSpan.start, file)) return;
    if (!workspace.resolveTo('page', channel.landsOn) || isOpen(channel)) return;
    const load = loadOf(workspace)
      .of(campaign)
      ?.load.channels.find((candidate) => candidate.channel === channel);
    const gap = load && gapOf(load, { channel, campaign, file, workspace });
    if (gap) report({ at: gap.at, data: gap, ...(gap.related && { related: gap.related }) });
  },
});

/** One cause: what other checks say already, such as a missing audience, is left to them. */
function gapOf(load: ChannelLoad, subject: Subject): Gap | undefined {
  if (!bringsVisitors(subject.channel)) return nothingSaid(subject);
  switch (load.unknown) {
    case 'response':
      return withoutResponse(subject);
    case 'audience':
      return withoutSize(subject);
    case 'time':
      return withoutTime(subject);
    case 'visits':
      return withoutRate(subject);
    case undefined:
      return load.visits > 0 ? undefined : (zeroIn(subject) ?? nobodyInForm(subject));
    default:
      return undefined;
  }
}

function nothingSaid({ channel }: Subject): Gap {
  return {
    at: channel.nameSpan,
    message: `Nothing says how many people channel \`${channel.name}\` brings to \`${channel.landsOn?.name}\``,
    help: 'Add `visits` with a rate, or `audience` with a number or `from` a list, and `at` with the time of the send',
  };
}

function withoutResponse({ channel, workspace }: Subject): Gap | undefined {
  const kind = workspace.resolveTo('kind', channel.channelKind)?.declaration;
  if (!kind || isOpen(kind) || statementOf(channel, 'response') || statementOf(kind, 'response'))
    return undefined;
  const library = kind.evidence?.text;
  const source = library === undefined ? '' : `; about \`${kind.name}\` in general: "${library}"`;
  return {
    at: channel.nameSpan,
    message: `Channel \`${channel.name}\` has no response rate, and kind \`${kind.name}\` brings none along`,
    help: `Add \`response\` with the share of those reached who visit, and in quotes where the figure is from${source}`,
  };
}

function withoutSize({ channel, workspace }: Subject): Gap | undefined {
  const source = channel.audience?.source;
  const list = workspace.resolveTo('list', source);
  if (
    !source ||
    !list ||
    isOpen(list.declaration) ||
    channel.audience?.size ||
    statementOf(list.declaration, 'size')
  )
    return undefined;
  return {
    at: source.span,
    message: `List \`${source.name}\` has no size, so the visits of channel \`${channel.name}\` are unknown`,
    help: 'Add `size` to the list with the number of people and the day of the count',
    related: [relatedPlace(list.file, list.declaration.nameSpan, `\`${source.name}\` is declared here`)],
  };
}

/** A campaign that is no draft is asked for its days by `missing-flight`. */
function withoutTime({ channel, campaign }: Subject): Gap | undefined {
  if (!isDraft(campaign) || statementOf(campaign, 'runs') || isOpen(campaign)) return undefined;
  if (['runs', 'during'].some((keyword) => statementOf(channel, keyword))) return undefined;
  return {
    at: channel.nameSpan,
    message: `Neither channel \`${channel.name}\` nor the campaign says when it runs`,
    help: 'Add `runs` with the first and the last day to the campaign, or `at` or `during` to the channel',
  };
}

/** What is a rate by its units, and yet counts no visits: users, hours, or things in no time at all. */
function withoutRate({ channel, file, workspace }: Subject): Gap | undefined {
  const amount = channel.visits?.amount;
  if (!amount || dimensionOf(amount, workspace.units) !== 'rate') return undefined;
  const number = file.text.slice(amount.numberSpan.start, amount.numberSpan.end);
  return {
    at: amount.span,
    message: `\`${file.text.slice(amount.span.start, amount.span.end)}\` does not say how many visits come in a time`,
    help: `Write the visits in a time, as in \`${number} per day\``,
  };
}

/** A figure of the channel itself that makes all others vain. */
function zeroIn({ channel, file }: Subject): Gap | undefined {
  const { visits, response, delivered, holdout, sends } = channel;
  const none = (quantity: Quantity | undefined) => quantity?.number === 0;
  const nobodyTold = sends.length > 0 && sends.every(({ to }) => none(to));
  const culprit =
    [visits?.amount, response, delivered].find(none) ??
    (holdout?.number === 100 ? holdout : undefined) ??
    (nobodyTold ? sends[0]?.to : undefined);
  if (!culprit) return undefined;
  const written = file.text.slice(culprit.span.start, culprit.span.end);
  return {
    at: culprit.span,
    message: `With \`${written}\` in \`${culprit.statement}\`, channel \`${channel.name}\` brings no visits`,
    help: 'Write the figure that is expected, or remove the channel',
  };
}

/** The people of a form that no channel leads to, or that nobody has sent yet. */
function nobodyInForm({ channel, campaign, workspace }: Subject): Gap | undefined {
  const feed = feedOf(channel, workspace);
  const page = feed?.capture.page;
  if (!feed || !page || !workspace.resolveTo('page', page)) return undefined;
  const { capture, reference } = feed;
  if (campaign.channels.some((other) => isOpen(other) || !workspace.resolveTo('page', other.landsOn)))
    return undefined;
  if (channelsTo(capture, campaign).length === 0) {
    return {
      at: reference.span,
      message: `No channel lands on the page of form \`${capture.name}\`, so \`${channel.name}\` reaches nobody`,
      help: `Land a channel on \`${page.name}\`, or write in \`audience\` how many people there are`,
    };
  }
  if (channel.sends.length === 0 || submissionsOf(capture, campaign, workspace)() === 0) return undefined;
  return {
    at: reference.span,
    message: `Channel \`${channel.name}\` goes out before anybody is expected to have sent form \`${capture.name}\``,
    help: 'Send after the first visits to the page of the form, or write in `audience` how many people there are',
  };
}

/** Whether a line that nobody understands may be the one that is missed. */
function isOpen({ statements }: AnyDeclaration): boolean {
  return statements.some(({ known }) => !known);
}
