/** Campaigns that come, go, or get another status, each in a line. */
import type { ReviewDocument } from '@liaison/checks';
import { code, joined, type Rich, rich, strong } from './rich-text.ts';

type ReviewedCampaign = ReviewDocument['campaigns'][number];

const MOST = 5;

export function campaignLines({ campaigns }: ReviewDocument): Rich[] {
  const lines = campaigns.map(lineOf).filter((line) => line !== undefined);
  const more = lines.length - MOST;
  return more > 1
    ? [...lines.slice(0, MOST), [`And ${more} more campaigns come, go, or get another status.`]]
    : lines;
}

function lineOf({
  name,
  change,
  status,
  before,
  launch,
  owner,
  itOwner,
}: ReviewedCampaign): Rich | undefined {
  if (change === 'removed') return rich`Gone: ${code(name)}.`;
  if (change === 'added') {
    const facts = [
      status,
      launch !== null && `launch ${launch}`,
      owner !== null && `owner ${owner}`,
      itOwner === null ? 'nobody of IT' : `IT ${itOwner}`,
    ];
    return rich`New: ${joined([strong(code(name)), ...facts.filter(Boolean)])}.`;
  }
  if (!before || before.status === status) return undefined;
  return rich`${code(name)}: ${before.status ?? 'no status'} → ${strong(status ?? 'no status')}.`;
}
