/** Forms that give channels their people, and the channels that lead people to those forms. */
import type { Campaign, Capture, Channel, Reference, Workspace } from '@liaison/model';

/** A form whose people a channel reaches, and where the channel says so. */
export interface Feed {
  readonly capture: Capture;
  readonly reference: Reference;
}

/**
 * The form that a channel follows, or whose people are its audience. Undefined where the number of people or of visits
 * is written: then the form is not asked.
 */
export function feedOf(channel: Channel, workspace: Workspace): Feed | undefined {
  const { audience, follows, visits } = channel;
  if (visits || (audience?.size && !follows)) return undefined;
  const reference = follows ? follows.capture : audience?.source;
  const capture = workspace.resolveTo('capture', reference)?.declaration;
  return reference && capture && { capture, reference };
}

/** The channels that land on the page of a form. */
export function channelsTo({ page }: Capture, campaign: Campaign): readonly Channel[] {
  return page ? campaign.channels.filter(({ landsOn }) => landsOn?.name === page.name) : [];
}

/** The event that a sent form is. */
export const SUBMISSION = 'submission';
