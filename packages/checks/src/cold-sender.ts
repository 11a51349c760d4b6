/** A new sender that begins with more than mailbox providers take from somebody whom they do not know. */
import { count, DAY } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';
import { emailsFrom, type SentMessages } from './sent-messages.ts';
import { shortened } from './thousands.ts';

type Data = { sender: string; day: number; messages: number; most: number };

export const coldSender = defineCheck({
  code: 'cold-sender',
  category: 'privacy',
  severity: 'warning',
  on: 'sender',
  message: ({ sender, day, messages, most }: Data) =>
    `\`${sender}\` is new: ${shortened(count(messages))} e-mails on day ${day}, some ${shortened(count(most))} are safe`,
  help: 'Begin with a few people who read every letter and double each day, or take a sender that is known',
  run(sender, { workspace }, report) {
    const begin = Date.parse(sender.sendingSince?.value ?? '') / 1000;
    if (!sender.sendingSince || Number.isNaN(begin)) return;
    if (begin + WARM_UP * DAY < Date.parse(workspace.today) / 1000) return;
    const days = Map.groupBy(emailsFrom(sender, workspace), ({ from }) => dayOf(from, begin));
    for (const [day, sent] of [...days].sort(([a], [b]) => a - b)) {
      const messages = sent.reduce((sum, each) => sum + each.messages, 0);
      if (messages <= mostOn(day)) continue;
      const { of } = sent.reduce((a: SentMessages, b) => (b.messages > a.messages ? b : a));
      report({
        at: sender.sendingSince.span,
        data: { sender: sender.name, day, messages, most: mostOn(day) },
        related: [relatedPlace(of.file, of.channel.nameSpan, `\`${of.channel.name}\` sends on that day`)],
      });
      return;
    }
  },
});

/** Days in the life of a sender, from 1; what is planned for the time before is its first day. */
function dayOf(from: number, begin: number): number {
  return Math.max(1, Math.floor((from - begin) / DAY) + 1);
}

/** Twice as much each day, from 50 on: faster than the plans that vendors publish. */
function mostOn(day: number): number {
  return FIRST_DAY * 2 ** (day - 1);
}

const FIRST_DAY = 50;

/** Days after which more goes out than any list holds; a sender that is so old has its begin behind it. */
const WARM_UP = 21;
