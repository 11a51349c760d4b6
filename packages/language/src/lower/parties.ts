/** Who can promise, pay or be asked: a team of ours, or a vendor. */

export const PARTY = ['team', 'vendor'] as const;
