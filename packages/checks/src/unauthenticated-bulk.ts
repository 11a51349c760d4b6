/** So much e-mail that mailbox providers ask for proof of who sends it, and a sender without that proof. */
import { count, type Sender } from '@liaison/model';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { FIXED_WORDS } from './fixed-words.ts';
import { relatedPlace } from './related-places.ts';
import { emailsFrom, mostInADay } from './sent-messages.ts';
import { shortened } from './thousands.ts';

type Data = { sender: string; messages: number; missing: readonly string[] };

export const unauthenticatedBulk = defineCheck({
  code: 'unauthenticated-bulk',
  category: 'privacy',
  severity: 'warning',
  on: 'sender',
  message: ({ sender, messages, missing }: Data) =>
    `\`${sender}\` sends ${shortened(count(messages))} e-mails a day without ${listed(missing)}`,
  help: 'Ask IT to set up SPF, DKIM and DMARC for the domain and one click to unsubscribe, and write what is there',
  run(sender, { workspace, settings }, report) {
    const missing = missingProof(sender);
    if (missing.length === 0 || hasUnknownLine(sender)) return;
    const most = mostInADay(emailsFrom(sender, workspace));
    if (!most || most.messages < settings.parameters.bulkMessages) return;
    const { of, messages } = most.largest;
    const place = `\`${of.channel.name}\` sends ${shortened(count(messages))} of them`;
    report({
      at: sender.nameSpan,
      data: { sender: sender.name, messages: most.messages, missing },
      related: [relatedPlace(of.file, of.channel.nameSpan, place)],
    });
  },
});

/** That there is no way to unsubscribe at all is the matter of `sender-without-unsubscribe`. */
function missingProof({ authenticatedBy, unsubscribe }: Sender): string[] {
  const written = new Set(authenticatedBy.map(({ value }) => value));
  // A word that is misspelt may be the one that seems to be missing.
  const isUnread = [...written].some((word) => !PROOFS.includes(word));
  const missing = isUnread ? [] : PROOFS.filter((means) => !written.has(means));
  const means = unsubscribe?.means?.value;
  return means !== undefined && LESS.includes(means) ? [...missing, 'one-click'] : missing;
}

const PROOFS: readonly string[] = FIXED_WORDS.authentication;
/** Ways to unsubscribe that take more than one click. */
const LESS: readonly string[] = FIXED_WORDS.unsubscribe.filter((means) => means !== 'one-click');

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
