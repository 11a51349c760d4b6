/** Messages that reach people in the night: within the quiet hours of the sender, or those of a law. */
import {
  addLocal,
  type Campaign,
  type CampaignLoad,
  type Channel,
  campaignLoad,
  isoInstant,
  loadOf,
  localSeconds,
  movedSend,
  type QuietHours,
  type Send,
  type SendWindow,
  type Workspace,
  type Zone,
  zoneOf,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import type { Fix, RelatedPlace } from './finding.ts';
import { countriesOf, firstUnder } from './law/audience-countries.ts';
import { PACKS } from './law/packs.ts';
import { relatedPlace } from './related-places.ts';
import { momentEdits } from './send-edits.ts';
import { messageKind } from './sender-channels.ts';

/** From and to as seconds of the local day; from the evening into the morning, `to` is the smaller. */
interface Quiet {
  readonly from: number;
  readonly to: number;
  readonly isLaw: boolean;
  readonly related: readonly RelatedPlace[];
}

interface Data {
  readonly channel: string;
  readonly zone: string;
  readonly time: string;
  readonly quiet: string;
  readonly isLaw: boolean;
}

export const sentInQuietHours = defineCheck({
  code: 'sent-in-quiet-hours',
  category: 'privacy',
  severity: 'warning',
  on: 'campaign',
  packs: ['us-sms'],
  message: ({ channel, zone, time, quiet }: Data) =>
    `\`${channel}\` reaches people in ${zone} at ${time}, in the quiet hours ${quiet}`,
  help: ({ isLaw }) =>
    isLaw
      ? `Send between 08:00 and 21:00 of the recipients, with \`recipient-local\` where they live far apart (${PACKS['us-sms'].law.replace(/.*, and /, '').replace(/;.*/, '')})`
      : 'Send at another time of the recipients, with `recipient-local` where they live far apart',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    const load = loadOf(workspace).of(campaign)?.load;
    for (const { channel, windows } of load?.channels ?? []) {
      const quiet = quietOf(channel, campaign, workspace);
      if (!quiet) continue;
      for (const send of channel.sends) {
        const own = windows.filter((window) => window.send === send);
        const zones = zonesOf(channel, campaign, quiet, workspace);
        const found = firstQuiet(own, zones, quiet);
        if (!found || !send.moment) continue;
        report({
          at: send.moment.span,
          data: {
            channel: channel.name,
            zone: found.zone.name,
            time: clock(found.local),
            quiet: `${clock(quiet.from)} to ${clock(quiet.to)}`,
            isLaw: quiet.isLaw,
          },
          related: quiet.related,
          fixes: () => {
            const later = laterSend(campaign, channel, send, zones, quiet, own, workspace);
            return later === undefined ? [] : [fixOf(later, send)];
          },
        });
      }
    }

    function fixOf(seconds: number, send: Send): Fix {
      const edits = momentEdits(file, send, { seconds });
      const date = edits[0]?.newText ?? '';
      return { title: `Send at ${date}`, safety: 'suggested', edits };
    }
  },
});

/** What the sender declares; for text messages to the United States, else what 47 CFR 64.1200(c)(1) says. */
function quietOf(channel: Channel, campaign: Campaign, workspace: Workspace): Quiet | undefined {
  const sender = workspace.resolveTo('sender', channel.sender);
  const declared = sender?.declaration.quietHours;
  if (declared) {
    const [from, to] = [timeOf(declared.from), timeOf(declared.to)];
    if (from === undefined || to === undefined || from === to) return undefined;
    const message = `Quiet hours of \`${sender.declaration.name}\``;
    return { from, to, isLaw: false, related: [relatedPlace(sender.file, declared.span, message)] };
  }
  if (messageKind(channel, workspace) !== 'sms') return undefined;
  if (!firstUnder('us-sms', countriesOf(channel, campaign, workspace), workspace)) return undefined;
  return { from: 21 * HOUR, to: 8 * HOUR, isLaw: true, related: [] };
}

function timeOf(time: QuietHours['from']): number | undefined {
  return time && localSeconds(ANY_DAY, time.value) !== undefined
    ? (localSeconds(ANY_DAY, time.value) ?? 0) - (localSeconds(ANY_DAY) ?? 0)
    : undefined;
}

const ANY_DAY = '2026-01-01';
const HOUR = 3600;
const DAY = 24 * HOUR;

/** The clocks of the recipients: those of their list, else the channel's. A law counts on the clocks of its country. */
function zonesOf(
  channel: Channel,
  campaign: Campaign,
  { isLaw }: Quiet,
  workspace: Workspace,
): readonly Zone[] {
  const list = workspace.resolveTo('list', channel.audience?.source)?.declaration;
  const written = (list?.zones ?? []).flatMap(({ zone }) => {
    const known = zone && zoneOf(zone.value);
    return known ? [known] : [];
  });
  const own = zoneOf((channel.timezone ?? campaign.timezone)?.value ?? '');
  // Whoever lives in none of the zones of the list is told by the channel's clock.
  const zones = written.length > 0 ? written : own ? [own] : [];
  return isLaw ? zones.filter(({ name }) => IN_US.test(name)) : zones;
}

/** Zones of the United States; the neighbours that share the continent do not matter for what is found. */
const IN_US = /^(America|US)\/|^Pacific\/Honolulu$/;

interface Found {
  readonly zone: Zone;
  /** Local seconds at which the first message comes in the quiet hours. */
  readonly local: number;
}

function firstQuiet(
  windows: readonly SendWindow[],
  zones: readonly Zone[],
  quiet: Quiet,
  shift = 0,
): Found | undefined {
  for (const window of windows) {
    const told = window.zone === undefined ? zones : zones.filter(({ name }) => name === window.zone);
    for (const zone of told) {
      const local = quietSecond(window, zone, quiet, shift);
      if (local !== undefined) return { zone, local };
    }
  }
  return undefined;
}

/** The first local second of a window that lies in the quiet hours. */
function quietSecond(
  { from, seconds }: SendWindow,
  zone: Zone,
  quiet: Quiet,
  shift: number,
): number | undefined {
  const begin = from + shift + zone.offsetAt(from + shift);
  if (isQuiet(begin, quiet)) return begin;
  const midnight = Math.floor(begin / DAY) * DAY;
  const next = [midnight + quiet.from, addLocal(midnight, 1, 'day') + quiet.from].find((at) => at > begin);
  return next !== undefined && next < begin + seconds ? next : undefined;
}

function isQuiet(local: number, { from, to }: Quiet): boolean {
  const time = ((local % DAY) + DAY) % DAY;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** Seconds by which a send is later, and then in nobody's quiet hours; undefined where no time of the day fits. */
function laterSend(
  campaign: Campaign,
  channel: Channel,
  send: Send,
  zones: readonly Zone[],
  quiet: Quiet,
  windows: readonly SendWindow[],
  workspace: Workspace,
): number | undefined {
  for (let shift = STEP; shift < DAY; shift += STEP) {
    if (firstQuiet(windows, zones, quiet, shift)) continue;
    const index = channel.sends.indexOf(send);
    const plan = movedSend(campaign, channel.name, index, { seconds: shift });
    return isClear(campaignLoad(plan, workspace), channel, index, zones, quiet) ? shift : undefined;
  }
  return undefined;
}

/** A throttle or a change of the clock may put a send elsewhere than it was moved to. */
function isClear(
  load: CampaignLoad,
  { name }: Channel,
  index: number,
  zones: readonly Zone[],
  quiet: Quiet,
): boolean {
  const moved = load.channels.find(({ channel }) => channel.name === name);
  const send = moved?.channel.sends[index];
  const windows = moved?.windows.filter((window) => window.send === send) ?? [];
  return windows.length > 0 && firstQuiet(windows, zones, quiet) === undefined;
}

const STEP = HOUR / 4;

/** `21:40`, of local seconds. */
function clock(local: number): string {
  return isoInstant(((local % DAY) + DAY) % DAY).slice(11, 16);
}
