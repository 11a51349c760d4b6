/** A form to which channels lead, and nobody says how many visitors send it: no load on the CRM is forecast. */
import {
  type Campaign,
  type Capture,
  type Channel,
  type SourceFile,
  sentShare,
  type Workspace,
  writesOf,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { channelsTo, feedOf } from './form-feeds.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { statementOf } from './statements.ts';
import { bringsVisitors } from './visitors.ts';

interface Data {
  readonly capture: Capture;
  /** Systems of which the load stays unknown, by name. */
  readonly systems: readonly string[];
}

export const unmodelledSubmissions = defineCheck({
  code: 'unmodelled-submissions',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ capture: { name } }: Data) => `Nobody says how many visitors send form \`${name}\``,
  help: ({ systems }) => {
    const unknown = systems.length > 0 ? `; until then the load on ${listed(systems)} is unknown` : '';
    return `Add \`rate\` to the form with the share of visitors who send it, as your own forms have it${unknown}`;
  },
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign) || isDamaged(campaign.nameSpan.start, file)) return;
    for (const capture of campaign.captures) {
      const channels = channelsTo(capture, campaign).filter(bringsVisitors);
      if (channels.length === 0 || isSaid(capture, channels, workspace)) continue;
      const systems = writesOf(capture, workspace).map(({ system }) => system.name);
      report({
        at: capture.nameSpan,
        data: { capture, systems: [...new Set(systems)] },
        related: fedChannels(capture, campaign, workspace, file),
      });
    }
  },
});

/** Whether a rate is written, or begun: what is wrong with a line that is there, others say. */
function isSaid(capture: Capture, channels: readonly Channel[], workspace: Workspace): boolean {
  if (statementOf(capture, 'rate') || !workspace.resolveTo('page', capture.page)) return true;
  return channels.some(
    (channel) =>
      sentShare(capture, channel) !== undefined ||
      channel.statements.some(({ known }) => !known) ||
      channel.converts.some(({ event }) => !workspace.resolveTo('event', event)),
  );
}

/** Channels that get their people from the form, and so have no forecast either. */
function fedChannels(capture: Capture, campaign: Campaign, workspace: Workspace, file: SourceFile) {
  return campaign.channels.flatMap((channel) => {
    const feed = feedOf(channel, workspace);
    if (feed?.capture !== capture) return [];
    return [
      relatedPlace(file, feed.reference.span, `Channel \`${channel.name}\` gets its people from this form`),
    ];
  });
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' and ');
}
