/** Places of sends that a vendor does and of its limits, and a send spread so that the vendor can do it. */
import {
  type Quantity,
  type Span,
  shortestWindow,
  type Vendor,
  type Workspace,
  writtenDuration,
} from '@liaison/model';
import type { Fix, RelatedPlace } from './finding.ts';
import { relatedPlace } from './related-places.ts';
import { windowEdits } from './send-edits.ts';
import type { VendorSend } from './vendor-sends.ts';

/** A channel without an `at` line is named by the vendor that it goes through. */
export function momentSpan({ channel, send }: VendorSend): Span {
  return send.moment?.span ?? channel.through?.span ?? channel.nameSpan;
}

/** The line of a vendor's limit. */
export function limitPlaces(vendor: Vendor, amount: Quantity, workspace: Workspace): RelatedPlace[] {
  const declared = workspace.lookup('vendor', vendor.name)[0];
  return declared ? [relatedPlace(declared.file, amount.span, `The limit of \`${vendor.name}\``)] : [];
}

/** The shortest window of a send with which it holds what is asked of it. */
export function spreadFixes(
  sent: VendorSend,
  holds: (sent: VendorSend) => boolean,
  workspace: Workspace,
): Fix[] {
  const { forecast, channel, send } = sent;
  const choice = channel.sends.indexOf(send);
  if (choice < 0) return [];
  const fits = ({ channels }: VendorSend['forecast']['load']) => {
    const load = channels.find((each) => each.channel.name === channel.name);
    const windows = load?.windows.filter((window) => window.send === load.channel.sends[choice]) ?? [];
    return windows.length > 0 && holds({ ...sent, windows });
  };
  const seconds = shortestWindow(forecast.campaign, channel.name, choice, fits, workspace);
  if (seconds === undefined) return [];
  const title = `Send over ${writtenDuration(seconds)}`;
  return [{ title, safety: 'suggested', edits: windowEdits(forecast.file, send, seconds) }];
}
