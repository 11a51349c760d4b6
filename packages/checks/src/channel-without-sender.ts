/** Messages of which nobody says from which sender they come, where others of the same vendor say so. */
import {
  type Channel,
  isCounted,
  type Reference,
  type Sender,
  type SourceFile,
  type Workspace,
  writtenName,
} from '@liaison/model';
import { campaignAround } from './campaign-around.ts';
import { hasUnknownLine } from './data-uses.ts';
import { defineCheck } from './define-check.ts';
import { insertStatement } from './edits.ts';
import { messageKind } from './sender-channels.ts';
import { statementOf } from './statements.ts';

type Data = { channel: string };

export const channelWithoutSender = defineCheck({
  code: 'channel-without-sender',
  category: 'privacy',
  severity: 'info',
  on: 'channel',
  message: ({ channel }: Data) => `\`${channel}\` does not say from which sender its messages come`,
  help: 'Add `sender`: with it, quiet hours, unsubscribing, and who is left out are known',
  fixable: true,
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    if (!campaign || !messageKind(channel, workspace) || !isCounted(campaign) || channel.name === '') return;
    if (statementOf(channel, 'sender') || hasUnknownLine(channel)) return;
    // Who writes to people of his own does it from an address of his own.
    if (workspace.resolveTo('list', channel.audience?.source)?.declaration.belongsTo) return;
    const senders = sendersBeside(channel, workspace);
    if (senders.length === 0) return;
    report({
      at: channel.nameSpan,
      data: { channel: channel.name },
      fixes: senders.slice(0, 3).map(({ name }) => ({
        title: `Send from \`${name}\``,
        safety: 'suggested',
        edits: [insertStatement(file, channel, `sender ${writtenName(name)}`, BEFORE)],
      })),
    });
  },
});

const BEFORE = ['audience', 'at', 'response', 'converts', 'lands-on', 'through'];

/** Senders from which other channels of this kind send through the same vendor. */
function sendersBeside(channel: Channel, workspace: Workspace): Sender[] {
  const beside = workspace.entriesOf(namedSenders).get(keyOf(channel));
  const senders = beside.flatMap(({ value }) => workspace.resolveTo('sender', value)?.declaration ?? []);
  return [...new Set(senders)];
}

function namedSenders(file: SourceFile): [string, Reference][] {
  if (file.builtIn) return [];
  return file.declarations
    .flatMap((each) => (each.kind === 'campaign' ? each.channels : []))
    .flatMap((channel) => (channel.sender ? [[keyOf(channel), channel.sender] as [string, Reference]] : []));
}

function keyOf({ channelKind, through }: Channel): string {
  return `${channelKind?.name ?? ''} ${through?.name ?? ''}`;
}
