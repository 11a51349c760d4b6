/** A channel to people whom it leaves out itself. */

import { campaignAround } from './campaign-around.ts';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

type Data = { channel: string; list: string };

export const suppressedAudience = defineCheck({
  code: 'suppressed-audience',
  category: 'privacy',
  severity: 'error',
  on: 'channel',
  message: ({ channel, list }: Data) => `\`${channel}\` goes to \`${list}\`, and \`${list}\` is left out`,
  help: 'These people have said that they want nothing: take another audience',
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    const source = channel.audience?.source;
    const list = workspace.resolveTo('list', source);
    if (!campaign || isClosed(campaign) || !source || !list) return;
    const isList = ({ name }: { readonly name: string }) => name === list.declaration.name;
    const own = channel.suppresses.find(isList);
    const sender = workspace.resolveTo('sender', channel.sender);
    const ofSender = sender?.declaration.suppresses.find(isList);
    const place = own
      ? relatedPlace(file, own.span, 'Left out here')
      : sender && ofSender && relatedPlace(sender.file, ofSender.span, 'Left out here');
    if (!place) return;
    report({ at: source.span, data: { channel: channel.name, list: source.name }, related: [place] });
  },
});
