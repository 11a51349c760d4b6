/** The card of a channel: whom it reaches, when, and what comes of it, with the curve of its answers. */
import { duration, momentIn } from '@liaison/checks';
import {
  type Campaign,
  type Channel,
  type ChannelLoad,
  type Declared,
  type Kind,
  loadOf,
  type Quantity,
  type SendWindow,
  secondsOf,
  type UnitTable,
  type Zone,
  zoneOf,
} from '@liaison/model';
import { clockOf } from '../clock.ts';
import { outcomes, UNKNOWN, visitsDerivation } from '../derivation.ts';
import type { Repository } from '../session/repository.ts';
import { campaignOf } from '../surroundings.ts';
import { type Card, escaped, facts } from './card.ts';
import { kindCard } from './curve-card.ts';
import { headingOf } from './heading.ts';
import { counted, quantityText, rangeText, referenceText } from './written.ts';

export function channelCard({ declaration: channel, file }: Declared<Channel>, repository: Repository): Card {
  const { workspace } = repository.analysis;
  const campaign = campaignOf(channel, file);
  const load = campaign && loadOf(workspace).of(campaign)?.load;
  const own = load?.channels.find((each) => each.channel === channel);
  const kind = workspace.resolveTo('kind', channel.channelKind);
  const curve = kind && kindCard(kind, repository);
  const ofCurve = curve?.facts.filter(({ label }) => CURVE_LABELS.includes(label)) ?? [];
  return {
    heading: headingOf(channel, 'channel'),
    doc: channel.doc,
    picture: curve?.picture,
    facts: [
      ...facts(
        ['Kind', referenceText(channel.channelKind, repository)],
        ['Visits', load && own && visitsText(own, visitsDerivation(own, load, workspace))],
        ['Outcome', own && !own.unknown ? outcomes(own).map(({ how }) => how) : undefined],
        ['Response', responseText(channel, kind?.declaration)],
        ['Sends', own && campaign && sendTexts(own, campaign, kind?.declaration, workspace.units)],
        ['During', channel.during.flatMap((range) => rangeText(range) ?? [])],
        ['Lands on', referenceText(channel.landsOn, repository)],
        ['Through', referenceText(channel.through, repository)],
        ['Throttle', quantityText(channel.throttle)],
        ['Spend', quantityText(channel.spend)],
      ),
      ...ofCurve,
    ],
  };
}

const CURVE_LABELS = ['Curve', 'Answers', 'Grade of the curve', 'Evidence of the curve'];

function visitsText({ unknown }: ChannelLoad, derivation: string | undefined): string | undefined {
  return unknown ? `not known: ${UNKNOWN[unknown]}` : derivation && escaped(derivation);
}

function responseText(channel: Channel, kind: Kind | undefined): string | undefined {
  if (channel.visits) return undefined;
  if (channel.response) {
    return withSource(quantityText(channel.response), channel.responseSource, 'no source given');
  }
  const usual = quantityText(kind?.response);
  return (
    usual && withSource(`${usual}, the default of \`${kind?.name}\``, kind?.responseSource, 'no source given')
  );
}

function withSource(text: string, source: string | undefined, otherwise: string): string {
  return `${text} (${source ? escaped(source) : otherwise})`;
}

/** `2026-11-27 09:00 over 2 h: 1.2M people (America/New_York)`, the first of them. */
function sendTexts(
  { windows, channel }: ChannelLoad,
  campaign: Campaign,
  kind: Kind | undefined,
  units: UnitTable,
): string[] {
  // What is spread evenly over days says so with `during`.
  if (channel.sends.length === 0) return [];
  const own = (channel.timezone && zoneOf(channel.timezone.value)) ?? clockOf(campaign);
  const ordered = [...windows].sort((a, b) => a.from - b.from);
  const rows = ordered.slice(0, MOST).map((window) => windowText(window, own, paceText(window, kind, units)));
  return windows.length > MOST ? [...rows, `and ${windows.length - MOST} more`] : rows;
}

const MOST = 5;

function windowText({ from, messages, zone: name }: SendWindow, own: Zone, pace: string): string {
  const zone = (name === undefined ? undefined : zoneOf(name)) ?? own;
  return `${momentIn(from, zone)} ${pace}: ${counted(messages, 'person', 'people')} (${zone.name})`;
}

/**
 * `over 3 h`, as it is written or as a throttle needs; `lasting 30 s` of what is on air; else `at once`. The kind's
 * jitter only blurs the forecast: nobody plans it.
 */
function paceText({ seconds, send }: SendWindow, kind: Kind | undefined, units: UnitTable): string {
  const inUnits = (time: Quantity | undefined) => (time && secondsOf(time, units)) ?? 0;
  const isSpread = inUnits(send.over) > 0 || seconds > inUnits(kind?.jitter);
  const words = isSpread ? [`over ${duration(seconds)}`] : [];
  if (send.lasting) words.push(`lasting ${quantityText(send.lasting)}`);
  else if (kind?.lasting) words.push(`lasting ${quantityText(kind.lasting)} by default`);
  return words.join(' ') || 'at once';
}
