/** How many messages go out from a sender, and when. */
import { DAY, loadOf, type Sender, type SendWindow, type Workspace } from '@liaison/model';
import { channelsFrom, messageKind, type SenderChannel } from './sender-channels.ts';

/** Messages that go out from an instant on, and the channel whose they are. */
export interface SentMessages extends Pick<SendWindow, 'from' | 'messages'> {
  readonly of: SenderChannel;
}

/** Advertising e-mail from a sender, by time. */
export function emailsFrom(sender: Sender, workspace: Workspace): SentMessages[] {
  return channelsFrom(sender, workspace)
    .filter(({ channel }) => messageKind(channel, workspace) === 'email')
    .flatMap((of) => {
      const channels = loadOf(workspace).of(of.campaign)?.load.channels ?? [];
      const windows = channels.find(({ channel }) => channel.name === of.channel.name)?.windows ?? [];
      return windows.map(({ from, messages }) => ({ from, messages, of }));
    })
    .sort((a, b) => a.from - b.from);
}

/** The most messages that begin to go out within 24 hours, with the one that is the largest part of them. */
export function mostInADay(
  sent: readonly SentMessages[],
): { messages: number; largest: SentMessages } | undefined {
  let most: { messages: number; largest: SentMessages } | undefined;
  let [first, messages] = [0, 0];
  sent.forEach((last, index) => {
    messages += last.messages;
    while ((sent[first]?.from ?? 0) <= last.from - DAY) messages -= sent[first++]?.messages ?? 0;
    if (messages <= (most?.messages ?? 0)) return;
    const day = sent.slice(first, index + 1);
    most = { messages, largest: day.reduce((a, b) => (b.messages > a.messages ? b : a)) };
  });
  return most;
}
