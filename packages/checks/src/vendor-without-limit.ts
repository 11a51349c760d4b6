/** A vendor of whom nobody has written how fast he sends, while plans rely on him keeping their pace. */
import { dimensionOf, type Vendor, type Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { count } from './figures.ts';
import { relatedPlace } from './related-places.ts';
import { writtenPace } from './send-edits.ts';
import { fastestOf, limitOf, sendsThrough, type VendorSend } from './vendor-sends.ts';
import { subjectOf } from './wording.ts';

export const vendorWithoutLimit = defineCheck({
  code: 'vendor-without-limit',
  category: 'capacity',
  severity: 'warning',
  on: 'vendor',
  message: (data: { subject: string; channel: string; pace: string }) =>
    `${data.subject} states no limit, and \`${data.channel}\` counts on ${data.pace}`,
  help: 'Ask the vendor how many messages an hour the contract allows, and add `limit` with that figure',
  run(vendor, { workspace, settings }, report) {
    if (limitOf(vendor, workspace) || hasOpenLimit(vendor, workspace)) return;
    const paced = sendsThrough(vendor, workspace)
      .filter((sent) => isPaced(sent) && messagesOf(sent) > settings.parameters.vendorMessages)
      .map((sent) => ({ sent, perSecond: fastestOf([sent])?.perSecond ?? 0 }))
      .sort((a, b) => b.perSecond - a.perSecond);
    const fastest = paced[0];
    if (!fastest) return;
    report({
      at: vendor.nameSpan,
      data: {
        subject: subjectOf(vendor),
        channel: fastest.sent.channel.name,
        pace: perHour(fastest.perSecond),
      },
      related: paced.map(({ sent: { forecast, channel, send }, perSecond }) =>
        relatedPlace(
          forecast.file,
          send.span,
          `\`${channel.name}\` of \`${forecast.campaign.name}\` sends ${perHour(perSecond)}`,
        ),
      ),
    });
  },
});

/** Whether a line may say it that nobody understands yet; users of a player and calls of an API are something else. */
function hasOpenLimit({ statements, limits }: Vendor, { units }: Workspace): boolean {
  const written = statements.filter(({ keyword, known }) => keyword === 'limit' || !known);
  return (
    written.length > limits.length ||
    limits.some((limit) => !['rate', 'users'].includes(dimensionOf(limit, units)))
  );
}

/** Whether the plan says how fast the send goes out; where it says nothing, nobody relies on a pace. */
function isPaced({ send, channel }: VendorSend): boolean {
  return send.moment !== undefined && (send.over !== undefined || channel.throttle !== undefined);
}

function messagesOf({ windows }: VendorSend): number {
  return windows.reduce((most, { messages }) => Math.max(most, messages), 0);
}

function perHour(perSecond: number): string {
  return writtenPace(Number(count(perSecond * 3600)));
}
