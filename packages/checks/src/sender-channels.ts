/** Which channels of planned and running campaigns send from which sender. */
import {
  type Campaign,
  type Channel,
  declarationBefore,
  isCounted,
  type Sender,
  type SourceFile,
  type Workspace,
} from '@liaison/model';
import { neededConsent } from './data-uses.ts';

export interface SenderChannel {
  readonly channel: Channel;
  readonly campaign: Campaign;
  readonly file: SourceFile;
}

/** In the order of their files; empty for a sender that stands behind another of its name. */
export function channelsFrom(sender: Sender, workspace: Workspace): SenderChannel[] {
  if (workspace.lookup('sender', sender.name)[0]?.declaration !== sender) return [];
  return workspace.usesOf(sender).flatMap(({ reference, file }) => {
    const campaign = declarationBefore(file, reference.span.start);
    if (campaign?.kind !== 'campaign' || !isCounted(campaign)) return [];
    const channel = campaign.channels.find((each) => each.sender === reference);
    return channel ? [{ channel, campaign, file }] : [];
  });
}

/** Whether a channel advertises by messages: its kind needs consent. What runs an event or an order does not. */
export function isAdvertising(channel: Channel, workspace: Workspace): boolean {
  return neededConsent(channel, workspace) !== undefined;
}

/** Whether a channel is e-mail, or a text message: by what people agree to for it. */
export function messageKind(channel: Channel, workspace: Workspace): 'email' | 'sms' | undefined {
  const needed = workspace.resolveTo('purpose', neededConsent(channel, workspace))?.declaration;
  return needed && KINDS.get(needed.fideslang?.value ?? '');
}

const KINDS: ReadonlyMap<string, 'email' | 'sms'> = new Map([
  ['marketing.communications.email', 'email'],
  ['marketing.communications.sms', 'sms'],
]);
