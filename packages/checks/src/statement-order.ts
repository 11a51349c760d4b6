/** What usually stands above a statement in its block, for fixes that add one. */

/** Whose campaign it is. */
export const ABOVE_STATUS: readonly string[] = [
  'owner',
  'it-owner',
  'champion',
  'sponsor',
  'liaison',
  'on-call',
  'operated-by',
];

/** Whose campaign it is, and when it runs. */
export const ABOVE_TIMEZONE: readonly string[] = [...ABOVE_STATUS, 'status', 'runs'];

const SENDER: readonly string[] = [
  'owner',
  'domain',
  'authenticated-by',
  'sending-since',
  'unsubscribe',
  'postal-address',
  'suppresses',
];

/** Of the statements of a sender. */
export function aboveInSender(keyword: string): readonly string[] {
  return SENDER.slice(0, SENDER.indexOf(keyword));
}
