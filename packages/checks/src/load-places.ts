/** Where findings about load point to: what a system takes, the load below all campaigns, and the channels above it. */
import { type Span, type SystemLoad, TAIL_SHARE, type Workspace } from '@liaison/model';
import { rps } from './figures.ts';
import type { RelatedPlace } from './finding.ts';
import type { ChannelPart } from './load-parts.ts';
import { relatedPlace } from './related-places.ts';
import { sendAt } from './sends-under-way.ts';
import { statementOf } from './statements.ts';

/** The line by which a system is judged; none where no rate is stated. */
export function capacityPlaces(
  { limits: { system, rate } }: SystemLoad,
  workspace: Workspace,
): RelatedPlace[] {
  const declared = workspace.lookup('system', system.name)[0];
  if (!declared || !rate) return [];
  return [relatedPlace(declared.file, rate.line.span, `\`${system.name}\` takes ${rps(rate.amount)}`)];
}

/** The `baseline` line of a system with its part in an amount; none where there is no such line. */
export function everydayPlaces({ limits }: SystemLoad, part: string, workspace: Workspace): RelatedPlace[] {
  const { system } = limits;
  const span = limits.baseline && statementOf(system, 'baseline')?.span;
  const file = workspace.lookup('system', system.name)[0]?.file;
  return span && file ? [relatedPlace(file, span, `Everyday load: ${part}`)] : [];
}

/** Channels with more than a hundredth of a whole as places, the heaviest first; of many the rest in one. */
export function partPlaces(
  parts: readonly ChannelPart[],
  whole: number,
  describe: (part: ChannelPart) => string,
  spanOf: (part: ChannelPart) => Span = channelSpan,
): RelatedPlace[] {
  const felt = parts.filter(({ amount }) => amount >= whole * TAIL_SHARE);
  const shown = felt.slice(0, felt.length > MOST_PLACES + 1 ? MOST_PLACES : felt.length);
  const places = shown.map((part) => {
    const { campaign, file } = part.forecast;
    return relatedPlace(file, spanOf(part), `\`${part.channel}\` of \`${campaign.name}\`: ${describe(part)}`);
  });
  const next = felt[shown.length];
  if (next) {
    const { file } = next.forecast;
    places.push(
      relatedPlace(
        file,
        spanOf(next),
        felt.length - shown.length === 1
          ? 'and one more channel'
          : `and ${felt.length - shown.length} more channels`,
      ),
    );
  }
  return places;
}

const MOST_PLACES = 6;

/** The send that is under way at an instant, or was the last before it; else the name of the channel. */
export function sendSpan(instant: number): (part: ChannelPart) => Span {
  return (part) => sendAt(part.forecast, part.channel, instant)?.span ?? channelSpan(part);
}

function channelSpan({ forecast: { campaign }, channel }: ChannelPart): Span {
  return campaign.channels.find(({ name }) => name === channel)?.nameSpan ?? campaign.nameSpan;
}
