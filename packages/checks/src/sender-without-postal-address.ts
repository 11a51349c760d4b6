/** Advertising e-mail to countries whose law wants the sender's address in it, from a sender that has none. */
import { writtenText } from '@liaison/model';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { countriesOf, firstUnder } from './law/audience-countries.ts';
import { relatedPlace } from './related-places.ts';
import { channelsFrom, messageKind } from './sender-channels.ts';
import { aboveInSender } from './statement-order.ts';
import { statementOf } from './statements.ts';

type Data = { sender: string; country: string };

export const senderWithoutPostalAddress = defineCheck({
  code: 'sender-without-postal-address',
  category: 'privacy',
  severity: 'warning',
  on: 'sender',
  packs: ['us-email', 'ca-casl'],
  message: ({ sender, country }: Data) =>
    `\`${sender}\` writes to people in \`${country}\`, and has no postal address`,
  help: 'Add `postal-address` with the address that stands below each message; a post-office box will do',
  fixable: true,
  run(sender, { workspace, file }, report) {
    if (statementOf(sender, 'postal-address') || hasUnknownLine(sender)) return;
    for (const { channel, campaign, file: other } of channelsFrom(sender, workspace)) {
      if (messageKind(channel, workspace) !== 'email') continue;
      const countries = countriesOf(channel, campaign, workspace);
      const country =
        firstUnder('us-email', countries, workspace) ?? firstUnder('ca-casl', countries, workspace);
      if (!country) continue;
      const known = workspace
        .all('sender')
        .flatMap(({ declaration: { name, postalAddress } }) =>
          postalAddress ? [{ name, postalAddress }] : [],
        )
        .slice(0, 3);
      report({
        at: sender.nameSpan,
        data: { sender: sender.name, country: country.name },
        related: [relatedPlace(other, channel.nameSpan, `It writes to people in \`${country.name}\``)],
        fixes: known.map(({ name, postalAddress }) => ({
          title: `Take the address of \`${name}\``,
          safety: 'suggested' as const,
          edits: [
            insertStatement(file, sender, `postal-address ${writtenText(postalAddress.value)}`, BEFORE),
          ],
        })),
      });
      return;
    }
  },
});

const BEFORE = aboveInSender('postal-address');
