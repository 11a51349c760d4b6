/** Large sends that go out all at once, to people who then come to a system of our own. */
import {
  budgetLimits,
  type Campaign,
  type CampaignLoad,
  type Channel,
  campaignLoad,
  exceeds,
  highestWithin,
  isSpreadable,
  loadOf,
  type SendWindow,
  type System,
  useOf,
  vendorLimit,
  type Workspace,
  withWindow,
} from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { count, rps } from './figures.ts';
import { windowEdits } from './send-edits.ts';
import { shortened } from './thousands.ts';

interface Unthrottled {
  readonly channel: string;
  readonly messages: number;
  readonly system: string;
  /** Requests per second, at once and over an hour. */
  readonly rate: number;
  readonly spread: number;
}

export const unthrottledSend = defineCheck({
  code: 'unthrottled-send',
  category: 'capacity',
  severity: 'warning',
  on: 'campaign',
  message: ({ channel, messages, system, rate, spread }: Unthrottled) =>
    `\`${channel}\` sends ${shortened(count(messages))} messages at once: ${rps(rate)} on \`${system}\`, and ${rps(spread)} over 1 h`,
  help: 'Say `over` how long the messages go out, or give the channel a `throttle`',
  fixable: true,
  run(campaign, { file, workspace, settings }, report) {
    if (isClosed(campaign)) return;
    const load = loadOf(workspace).of(campaign)?.load;
    for (const { channel, windows } of load?.channels ?? []) {
      const system = landingSystem(channel, workspace);
      if (!load || !system || !isUnthrottled(channel, workspace)) continue;
      if (isOverBudget(campaign, load, system, workspace)) continue;
      const allowed = allowedOn(system, settings.parameters.unthrottledShare / 100, workspace);
      channel.sends.forEach((send, index) => {
        const own = windows.filter((window) => window.send === send);
        const messages = Math.max(0, ...own.map((window) => window.messages));
        if (!send.moment || send.over || messages <= settings.parameters.unthrottledMessages) return;
        const rate = peakOfSend(load, channel, system, own);
        if (!exceeds(rate, allowed)) return;
        const varied = campaignLoad(withWindow(campaign, channel.name, index, HOUR), workspace);
        const spread = peakOfSend(varied, channel, system, own, HOUR);
        if (spread >= rate) return;
        report({
          at: send.moment.span,
          data: { channel: channel.name, messages, system: system.name, rate, spread },
          fixes: [{ title: 'Send over 1 h', safety: 'suggested', edits: windowEdits(file, send, HOUR) }],
        });
      });
    }
  },
});

/** The system that a channel lands on, if we run it ourselves. */
function landingSystem(channel: Channel, workspace: Workspace): System | undefined {
  const page = workspace.resolveTo('page', channel.landsOn)?.declaration;
  const system = workspace.resolveTo('system', page?.system)?.declaration;
  return system?.operatedBy ? undefined : system;
}

/** Requests per second up to which a send at once is in nobody's way; where no rate is stated, the messages decide. */
function allowedOn({ name }: System, share: number, workspace: Workspace): number {
  return (loadOf(workspace).system(name)?.limits.usable ?? 0) * share;
}

function isUnthrottled(channel: Channel, workspace: Workspace): boolean {
  return (
    !channel.throttle &&
    isSpreadable(channel, workspace) &&
    // Of a vendor that nobody declares, the limit is not known.
    (!channel.through || workspace.resolveTo('vendor', channel.through) !== undefined) &&
    vendorLimit(channel, workspace) === undefined
  );
}

/** What is over its budget there is told so, with windows that keep it. */
function isOverBudget(campaign: Campaign, load: CampaignLoad, system: System, workspace: Workspace): boolean {
  return budgetLimits(campaign, load, workspace).some(
    (limit) => limit.system === system.name && exceeds(useOf(limit, load)?.amount, limit.amount),
  );
}

/** Seconds over which to send, to propose something. */
const HOUR = 3600;

/** The most that a channel brings to the system while a send goes out, in requests per second. */
function peakOfSend(
  load: CampaignLoad,
  { name }: Channel,
  system: System,
  windows: readonly SendWindow[],
  over = 0,
): number {
  const parts = (load.systems.get(system.name) ?? []).filter(({ channel }) => channel === name);
  const from = Math.min(...windows.map((window) => window.from));
  const to = Math.max(...windows.map((window) => window.from + Math.max(window.seconds, over)));
  return highestWithin(parts, from, to + SOON)?.rate ?? 0;
}

/** Fast answers come to their peak within minutes after the last message. */
const SOON = 15 * 60;
