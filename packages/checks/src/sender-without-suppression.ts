/** Advertising from a sender that leaves nobody out: who has said stop is not looked up anywhere. */
import { type AudienceList, type Workspace, writtenName } from '@liaison/model';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { relatedPlace } from './related-places.ts';
import { channelsFrom, messageKind } from './sender-channels.ts';
import { aboveInSender } from './statement-order.ts';
import { statementOf } from './statements.ts';

export const senderWithoutSuppression = defineCheck({
  code: 'sender-without-suppression',
  category: 'privacy',
  severity: 'warning',
  on: 'sender',
  message: (data: { sender: string }) =>
    `\`${data.sender}\` names no list of people who are left out because they said stop`,
  help: 'Add `suppresses` with the list of those who unsubscribed, complained, or asked to be forgotten',
  fixable: true,
  run(sender, { workspace, file }, report) {
    if (statementOf(sender, 'suppresses') || hasUnknownLine(sender)) return;
    const bare = channelsFrom(sender, workspace).find(
      ({ channel }) => messageKind(channel, workspace) && !statementOf(channel, 'suppresses'),
    );
    if (!bare) return;
    report({
      at: sender.nameSpan,
      data: { sender: sender.name },
      related: [relatedPlace(bare.file, bare.channel.nameSpan, 'It writes to everybody here')],
      fixes: suppressionLists(workspace).map(({ name }) => ({
        title: `Leave \`${name}\` out`,
        safety: 'suggested',
        edits: [insertStatement(file, sender, `suppresses ${writtenName(name)}`, BEFORE)],
      })),
    });
  },
});

const BEFORE = aboveInSender('suppresses');

/** Lists that by their name or title hold those who want nothing; three at most. */
function suppressionLists(workspace: Workspace): AudienceList[] {
  return workspace
    .all('list')
    .map(({ declaration }) => declaration)
    .filter(({ name, title = '' }) => STOP.test(name) || STOP.test(title))
    .slice(0, 3);
}

const STOP =
  /\b(un-?subscribe\w*|suppress\w*|opt(ed)?[- ]?outs?|do[- ]not[- ](mail|contact|text)|stop|complain\w*|abgemeldet\w*|sperrliste)\b/i;
