/** Messages that go out faster than the vendor who sends them takes them, or more in a day: one send, or several. */
import {
  type Campaign,
  exceeds,
  type Forecast,
  loadOf,
  type Span,
  type Vendor,
  type Workspace,
} from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { type CheckContext, defineCheck, type Fixes } from './define-check.ts';
import { count, duration, figure, figureApart } from './figures.ts';
import type { RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { shortened } from './thousands.ts';
import { type TooMany, tooManyBetween, tooManyHelp, tooManyMessage, tooManyOf } from './vendor-amounts.ts';
import { limitPlaces, momentSpan, spreadFixes } from './vendor-places.ts';
import {
  fastestOf,
  limitOf,
  type Pace,
  paceAt,
  sendsOf,
  sendsThrough,
  tooFastBeside,
  tooFastTogether,
  type VendorLimit,
  type VendorSend,
} from './vendor-sends.ts';

interface TooFast {
  readonly limit: VendorLimit;
  readonly vendor: string;
  /** Messages per second. */
  readonly pace: number;
  readonly senders: Senders;
}

/** Who is too fast: one send, the sends of one campaign, a draft beside the others, or several campaigns. */
type Senders =
  | { readonly kind: 'send'; readonly channel: string; readonly messages: number }
  | { readonly kind: 'sends' | 'draft'; readonly when: string }
  | { readonly kind: 'campaigns'; readonly when: string; readonly campaigns: number };

interface Report {
  readonly at: Span;
  readonly data: TooFast | TooMany;
  readonly related: readonly RelatedPlace[];
  readonly fixes?: Fixes;
}

export const overVendorLimit = defineCheck({
  code: 'over-vendor-limit',
  category: 'capacity',
  severity: 'error',
  on: ['vendor', 'campaign'],
  message: (data: TooFast | TooMany) => ('messages' in data ? tooManyMessage(data) : tooFastMessage(data)),
  help: (data) => ('messages' in data ? tooManyHelp(data) : tooFastHelp(data)),
  fixable: true,
  run(declaration, context, report) {
    const found =
      declaration.kind === 'vendor'
        ? betweenCampaigns(declaration, context)
        : withinCampaign(declaration, context);
    for (const each of found) report(each);
  },
});

function tooFastMessage({ limit, vendor, pace, senders }: TooFast): string {
  const sent = perWindow(figureApart(pace * limit.window, limit.perSecond * limit.window), limit);
  const number = shortened(String(limit.amount.number));
  switch (senders.kind) {
    case 'send':
      return `\`${senders.channel}\` sends ${sent}, \`${vendor}\` takes ${perWindow(String(limit.amount.number), limit)}`;
    case 'sends':
      return `On ${senders.when} ${sent} go out together, \`${vendor}\` takes ${number}`;
    case 'draft':
      return `With other campaigns ${sent} go out on ${senders.when}, \`${vendor}\` takes ${number}`;
    case 'campaigns':
      return `Together ${senders.campaigns} campaigns send ${sent} on ${senders.when}, the limit is ${number}`;
  }
}

function tooFastHelp({ limit, senders }: TooFast): string {
  if (senders.kind !== 'send')
    return 'Move one of the sends, or spread them over more time: they share the limit of the vendor';
  const longest = duration(Math.ceil(senders.messages / limit.perSecond));
  return `${shortened(count(senders.messages))} messages take ${longest} at the limit; spread the send, or agree on more with the vendor`;
}

/** Several campaigns at a time, told where the limit stands. */
function betweenCampaigns(vendor: Vendor, { workspace }: CheckContext): Report[] {
  const sends = sendsThrough(vendor, workspace);
  return [...tooFastBetween(vendor, sends, workspace), ...tooManyBetween(vendor, sends, workspace)];
}

function tooFastBetween(vendor: Vendor, sends: readonly VendorSend[], workspace: Workspace): Report[] {
  const limit = limitOf(vendor, workspace);
  const worst = limit && tooFastTogether(sends, ({ forecast }) => forecast.owner, limit);
  if (!worst) return [];
  const active = activeAt(worst.at, sends);
  const campaigns = new Set(active.map(({ forecast }) => forecast.owner)).size;
  const senders = { kind: 'campaigns' as const, when: clockTime(worst.at, undefined), campaigns };
  const data = { limit, vendor: vendor.name, pace: worst.perSecond, senders };
  return [{ at: limit.amount.span, data, related: active.map((send) => sendPlace(send, worst.at, limit)) }];
}

function withinCampaign(campaign: Campaign, { workspace }: CheckContext): Report[] {
  const forecast = loadOf(workspace).of(campaign);
  if (!forecast || isClosed(campaign)) return [];
  return [...sendsOf(forecast, workspace)].flatMap(([vendor, sends]) => {
    const limit = limitOf(vendor, workspace);
    return [
      ...(limit ? ownReports({ forecast, vendor, sends, limit, workspace }) : []),
      ...tooManyOf(vendor, sends, workspace),
    ];
  });
}

/** The sends of one campaign that one vendor does. */
interface Through {
  readonly forecast: Forecast;
  readonly vendor: Vendor;
  readonly sends: readonly VendorSend[];
  readonly limit: VendorLimit;
  readonly workspace: Workspace;
}

/** Beside others a draft is judged only where it is not too fast by itself. */
function ownReports(through: Through): Report[] {
  const { forecast, vendor, sends, limit, workspace } = through;
  const alone = sends.flatMap((send) => tooFastAlone(send, through));
  const together = tooFastTogether(sends, ({ send }) => send, limit);
  if (together) return [...alone, joint('sends', together, through)];
  if (alone.length > 0 || !isDraft(forecast.campaign)) return alone;
  const beside = tooFastBeside(sends, vendor, limit, workspace);
  return beside ? [joint('draft', beside, through)] : [];
}

function tooFastAlone(sent: VendorSend, { vendor, limit, workspace }: Through): Report[] {
  const pace = fastestOf([sent]);
  if (!pace || !exceeds(pace.perSecond, limit.perSecond)) return [];
  const { channel, send, windows } = sent;
  const messages = windows.reduce((most, window) => Math.max(most, window.messages), 0);
  return [
    {
      at: send.over?.span ?? channel.throttle?.span ?? momentSpan(sent),
      data: {
        limit,
        vendor: vendor.name,
        pace: pace.perSecond,
        senders: { kind: 'send', channel: channel.name, messages },
      },
      related: limitPlaces(vendor, limit.amount, workspace),
      fixes: () =>
        spreadFixes(sent, (own) => !exceeds(fastestOf([own])?.perSecond, limit.perSecond), workspace),
    },
  ];
}

/** Several sends of a campaign, or a draft beside the others: told at the send that begins last. */
function joint(kind: 'sends' | 'draft', { at, perSecond }: Pace, through: Through): Report {
  const { forecast, vendor, sends, limit, workspace } = through;
  const [last, ...before] = activeAt(at, sends).sort((a, b) => beginOf(b, at) - beginOf(a, at));
  const when = clockTime(at, forecast.campaign.timezone);
  return {
    at: last ? momentSpan(last) : forecast.campaign.nameSpan,
    data: { limit, vendor: vendor.name, pace: perSecond, senders: { kind, when } },
    related: [
      ...before.map((send) => sendPlace(send, at, limit)),
      ...(kind === 'draft'
        ? activeAt(at, sendsThrough(vendor, workspace)).map((send) => sendPlace(send, at, limit))
        : []),
      ...limitPlaces(vendor, limit.amount, workspace),
    ],
  };
}

function activeAt(instant: number, sends: readonly VendorSend[]): VendorSend[] {
  return sends.filter((send) => paceAt(send, instant) > 0);
}

/** When the send began that goes on at an instant. */
function beginOf({ windows }: VendorSend, instant: number): number {
  return Math.max(...windows.filter(({ from }) => from <= instant).map(({ from }) => from));
}

function sendPlace(sent: VendorSend, instant: number, limit: VendorLimit): RelatedPlace {
  const { campaign, file } = sent.forecast;
  const pace = perWindow(figure(paceAt(sent, instant) * limit.window), limit);
  return relatedPlace(
    file,
    momentSpan(sent),
    `\`${sent.channel.name}\` of \`${campaign.name}\` sends ${pace}`,
  );
}

/** In the words of the limit: `620k messages per hour`. */
function perWindow(messages: string, { amount }: VendorLimit): string {
  const { number, unit } = amount.per ?? { number: 1, unit: 's' };
  const within = number === 1 ? unit : `${number} ${unit}`;
  return `${shortened(messages)} ${amount.unit ?? 'messages'} per ${within}`;
}
