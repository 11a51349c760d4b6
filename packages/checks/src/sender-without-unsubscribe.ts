/** Advertising by e-mail or text message from a sender that names no way to stop it. */
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { relatedPlace } from './related-places.ts';
import { channelsFrom, messageKind } from './sender-channels.ts';
import { aboveInSender } from './statement-order.ts';
import { statementOf } from './statements.ts';

export const senderWithoutUnsubscribe = defineCheck({
  code: 'sender-without-unsubscribe',
  category: 'privacy',
  severity: 'warning',
  on: 'sender',
  message: (data: { sender: string }) => `\`${data.sender}\` advertises, and does not say how people stop it`,
  help: 'Add `unsubscribe`, such as `unsubscribe one-click within 2 days`',
  fixable: true,
  run(sender, { workspace, file }, report) {
    if (statementOf(sender, 'unsubscribe') || hasUnknownLine(sender)) return;
    for (const { channel, file: other } of channelsFrom(sender, workspace)) {
      const kind = messageKind(channel, workspace);
      if (!kind) continue;
      const [means, title] =
        kind === 'email' ? ['one-click', 'one click'] : ['keyword', 'a word that people send'];
      report({
        at: sender.nameSpan,
        data: { sender: sender.name },
        related: [relatedPlace(other, channel.nameSpan, 'It advertises here')],
        fixes: [
          {
            title: `Stop with ${title}, within 2 days`,
            safety: 'suggested',
            edits: [insertStatement(file, sender, `unsubscribe ${means} within 2 days`, BEFORE)],
          },
        ],
      });
      return;
    }
  },
});

const BEFORE = aboveInSender('unsubscribe');
