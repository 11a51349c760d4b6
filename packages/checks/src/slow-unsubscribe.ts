/** A sender that goes on writing for longer than the law or the mailbox providers allow. */
import { count, type Quantity, type Sender, secondsOf, type Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import type { RelatedPlace } from './finding.ts';
import { countriesOf, firstUnder } from './law/audience-countries.ts';
import type { PackId } from './law/packs.ts';
import { relatedPlace } from './related-places.ts';
import { channelsFrom, messageKind } from './sender-channels.ts';
import { emailsFrom, mostInADay } from './sent-messages.ts';
import { shortened } from './thousands.ts';

interface Data {
  readonly sender: string;
  readonly time: string;
  readonly who: string;
  readonly most: string;
}

export const slowUnsubscribe = defineCheck({
  code: 'slow-unsubscribe',
  category: 'privacy',
  severity: 'warning',
  on: 'sender',
  packs: ['us-email', 'us-sms', 'ca-casl'],
  message: ({ sender, time, who, most }: Data) => `\`${sender}\` stops within ${time}; ${who} allows ${most}`,
  help: 'Let whoever sends the messages take people off the list within 2 days, and write that',
  fixable: true,
  run(sender, { workspace, file, settings }, report) {
    const within = sender.unsubscribe?.within;
    if (!within) return;
    const limit =
      limitOfLaw(sender, within, workspace) ??
      limitOfMailboxes(sender, within, settings.parameters.bulkMessages, workspace);
    if (!limit) return;
    const { who, most, related } = limit;
    const time = file.text.slice(within.span.start, within.span.end);
    report({
      at: within.span,
      data: { sender: sender.name, time, who, most },
      related: [related],
      fixes: [
        {
          title: 'Stop within 2 days',
          safety: 'suggested',
          edits: [replaceText(file, within.span, '2 days')],
        },
      ],
    });
  },
});

interface Limit {
  readonly who: string;
  readonly most: string;
  readonly related: RelatedPlace;
}

function limitOfLaw(sender: Sender, within: Quantity, workspace: Workspace): Limit | undefined {
  if (!isLonger(within, 10, 14, workspace)) return undefined;
  for (const { channel, campaign, file } of channelsFrom(sender, workspace)) {
    const countries = countriesOf(channel, campaign, workspace);
    for (const pack of PACKS_OF[messageKind(channel, workspace) ?? ''] ?? []) {
      const country = firstUnder(pack, countries, workspace);
      if (!country) continue;
      return {
        who: `the law of \`${country.name}\``,
        most: '10 business days',
        related: relatedPlace(file, channel.nameSpan, `It writes to people in \`${country.name}\``),
      };
    }
  }
  return undefined;
}

const PACKS_OF: Readonly<Record<string, readonly PackId[]>> = {
  email: ['us-email', 'ca-casl'],
  sms: ['us-sms', 'ca-casl'],
};

function limitOfMailboxes(
  sender: Sender,
  within: Quantity,
  bulk: number,
  workspace: Workspace,
): Limit | undefined {
  if (!isLonger(within, 2, 2, workspace)) return undefined;
  const most = mostInADay(emailsFrom(sender, workspace));
  if (!most || most.messages < bulk) return undefined;
  const { of } = most.largest;
  const place = `${shortened(count(most.messages))} e-mails a day`;
  return { who: 'Gmail', most: '2 days', related: relatedPlace(of.file, of.channel.nameSpan, place) };
}

/** Whether a time is longer than so many business days; written without that word, so many days. */
function isLonger(time: Quantity, businessDays: number, days: number, { units }: Workspace): boolean {
  const seconds = secondsOf({ ...time, business: false }, units);
  if (seconds === undefined) return false;
  return seconds / 86_400 > (time.business ? businessDays : days);
}
