/** More messages within a day or longer than the vendor who sends them takes: of one send, or of several. */
import {
  exceeds,
  isOfMessages,
  isPace,
  type Quantity,
  rateOf,
  type Span,
  streamOf,
  sumOf,
  totalAt,
  type Vendor,
  type Workspace,
} from '@liaison/model';
import { clockMinute } from './clock-time.ts';
import type { Fixes } from './define-check.ts';
import { count, figureApart } from './figures.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { shortened } from './thousands.ts';
import { limitPlaces, momentSpan, spreadFixes } from './vendor-places.ts';
import type { VendorSend } from './vendor-sends.ts';

/** What a vendor takes within a time that is too long for a pace. */
export interface AmountLimit {
  readonly amount: Quantity;
  readonly messages: number;
  /** Seconds; any so many count. */
  readonly window: number;
}

export interface TooMany {
  readonly limit: AmountLimit;
  readonly vendor: string;
  /** In the fullest window. */
  readonly messages: number;
  readonly senders: AmountSenders;
}

/** Whose messages are too many: those of one send, of one campaign, or of several. */
type AmountSenders =
  | { readonly kind: 'send'; readonly channel: string }
  | { readonly kind: 'sends'; readonly when: string }
  | { readonly kind: 'campaigns'; readonly when: string; readonly campaigns: number };

interface TooManyReport {
  readonly at: Span;
  readonly data: TooMany;
  readonly related: readonly RelatedPlace[];
  readonly fixes?: Fixes;
}

/** The limits of a vendor in messages for more than an hour. */
function amountLimitsOf(vendor: Vendor, { units }: Workspace): AmountLimit[] {
  return vendor.limits.flatMap((amount) => {
    const rate = rateOf(amount, units);
    if (!rate?.window || isPace(rate) || !isOfMessages(rate)) return [];
    return [{ amount, messages: rate.perSecond * rate.window, window: rate.window }];
  });
}

/** The sends of one campaign that are too many for a limit: each by itself, else all together. */
export function tooManyOf(
  vendor: Vendor,
  sends: readonly VendorSend[],
  workspace: Workspace,
): TooManyReport[] {
  return amountLimitsOf(vendor, workspace).flatMap((limit) => {
    const alone = sends.flatMap((sent) => tooManyAlone(vendor, sent, limit, workspace));
    const fullest = fullestOf(sends, limit.window);
    if (alone.length > 0 || !fullest || !exceeds(fullest.messages, limit.messages)) return alone;
    const [last, ...before] = sendsIn(fullest, sends).sort(
      (a, b) => beginIn(fullest, b) - beginIn(fullest, a),
    );
    if (!last) return [];
    const when = clockMinute(fullest.from, last.forecast.campaign.timezone);
    return [
      {
        at: momentSpan(last),
        data: { limit, vendor: vendor.name, messages: fullest.messages, senders: { kind: 'sends', when } },
        related: [
          ...before.map((sent) => sendPlace(sent, fullest)),
          ...limitPlaces(vendor, limit.amount, workspace),
        ],
      },
    ];
  });
}

function tooManyAlone(
  vendor: Vendor,
  sent: VendorSend,
  limit: AmountLimit,
  workspace: Workspace,
): TooManyReport[] {
  const mostOf = (own: VendorSend) => fullestOf([own], limit.window)?.messages ?? 0;
  const messages = mostOf(sent);
  if (!exceeds(messages, limit.messages)) return [];
  const senders = { kind: 'send' as const, channel: sent.channel.name };
  return [
    {
      at: momentSpan(sent),
      data: { limit, vendor: vendor.name, messages, senders },
      related: limitPlaces(vendor, limit.amount, workspace),
      fixes: () => spreadFixes(sent, (own) => !exceeds(mostOf(own), limit.messages), workspace),
    },
  ];
}

/** Campaigns none of which is too much by itself, told where the limit stands. */
export function tooManyBetween(
  vendor: Vendor,
  sends: readonly VendorSend[],
  workspace: Workspace,
): TooManyReport[] {
  return amountLimitsOf(vendor, workspace).flatMap((limit): TooManyReport[] => {
    const campaigns = [...Map.groupBy(sends, ({ forecast }) => forecast.owner).values()];
    const fitting = campaigns.filter(
      (own) => !exceeds(fullestOf(own, limit.window)?.messages, limit.messages),
    );
    const fullest = fullestOf(fitting.flat(), limit.window);
    if (!fullest || !exceeds(fullest.messages, limit.messages)) return [];
    const active = sendsIn(fullest, fitting.flat());
    const senders = {
      kind: 'campaigns' as const,
      when: clockMinute(fullest.from, undefined),
      campaigns: new Set(active.map(({ forecast }) => forecast.owner)).size,
    };
    const data = { limit, vendor: vendor.name, messages: fullest.messages, senders };
    return [{ at: limit.amount.span, data, related: active.map((sent) => sendPlace(sent, fullest)) }];
  });
}

export function tooManyMessage({ limit, vendor, messages, senders }: TooMany): string {
  const { amount } = limit;
  const things = amount.unit ?? 'messages';
  const sent = `${shortened(figureApart(messages, limit.messages))} ${things}`;
  const { number, unit } = amount.per ?? { number: 1, unit: 's' };
  const taken = shortened(String(amount.number));
  switch (senders.kind) {
    case 'send':
      return `\`${senders.channel}\` sends ${sent} within ${number} ${unit}, \`${vendor}\` takes ${taken}`;
    case 'sends':
      return `Within ${number} ${unit} from ${senders.when} ${sent} go out, \`${vendor}\` takes ${taken}`;
    case 'campaigns':
      return `Within ${number} ${unit} from ${senders.when} ${senders.campaigns} campaigns send ${sent}, the limit is ${taken}`;
  }
}

export function tooManyHelp({ limit, messages, senders }: TooMany): string {
  const more = `${shortened(count(Math.ceil(messages - limit.messages)))} must wait`;
  return senders.kind === 'send'
    ? `${more}: spread the send over more time, or agree on more with the vendor`
    : `${more}: move one of the sends, for they share the limit of the vendor, or agree on more`;
}

/** A time as long as a limit says, and what goes out in it. */
interface FullestWindow {
  /** Seconds since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  readonly messages: number;
}

/**
 * The first of the windows of so many seconds in which most goes out, from the first message in it on. What a window
 * holds rises and falls along straight lines, so its top is where a send begins or ends at one of the window's ends.
 */
function fullestOf(sends: readonly VendorSend[], seconds: number): FullestWindow | undefined {
  const parts = sends.flatMap(({ windows }) =>
    windows.map(({ from, seconds: written, messages }) => {
      const long = Math.max(written, 1);
      const stream = streamOf([{ from, to: from + long, rate: messages / long, slope: 0 }]);
      return { stream, factor: 1, lag: 0 };
    }),
  );
  const sent = sumOf(parts);
  let fullest: FullestWindow | undefined;
  for (const to of [...sent.times].flatMap((time) => [time, time + seconds]).sort((a, b) => a - b)) {
    const messages = totalAt(sent, to) - totalAt(sent, to - seconds);
    if (!fullest || exceeds(messages, fullest.messages)) fullest = { from: to - seconds, to, messages };
  }
  if (!fullest) return undefined;
  const { from, to, messages } = fullest;
  const begins = sends.flatMap(({ windows }) =>
    windows.flatMap((window) =>
      window.from < to && window.from + Math.max(window.seconds, 1) > from ? [window.from] : [],
    ),
  );
  const first = Math.max(
    from,
    begins.reduce((least, begin) => Math.min(least, begin), to),
  );
  return { from: first, to: first + seconds, messages };
}

function sendsIn(span: FullestWindow, sends: readonly VendorSend[]): VendorSend[] {
  return sends.filter((sent) => messagesIn(span, sent) > 0);
}

function messagesIn({ from, to }: FullestWindow, { windows }: VendorSend): number {
  return windows.reduce((sum, window) => {
    const long = Math.max(window.seconds, 1);
    const within = Math.min(to, window.from + long) - Math.max(from, window.from);
    return sum + (window.messages * Math.max(0, within)) / long;
  }, 0);
}

/** When the last of a send's times begins that is within a span. */
function beginIn({ to }: FullestWindow, { windows }: VendorSend): number {
  return Math.max(...windows.filter(({ from }) => from < to).map(({ from }) => from));
}

function sendPlace(sent: VendorSend, span: FullestWindow): RelatedPlace {
  const { campaign, file } = sent.forecast;
  const messages = shortened(count(Math.round(messagesIn(span, sent))));
  const text = `\`${sent.channel.name}\` of \`${campaign.name}\` sends ${messages} of them`;
  return relatedPlace(file, momentSpan(sent), text);
}
