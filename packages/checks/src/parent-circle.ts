/** Campaigns that are parts of each other. */
import type { Campaign, Declared, Workspace } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

export const parentCircle = defineCheck({
  code: 'parent-circle',
  category: 'portfolio',
  severity: 'error',
  on: 'campaign',
  message: ({ path }: { path: readonly string[] }) =>
    path.length === 2
      ? `\`${path[0]}\` is its own parent`
      : `Parents go in a circle: ${(path.length > MOST ? [...path.slice(0, MOST - 1), '…'] : path).map((name) => `\`${name}\``).join(', ')}`,
  help: 'Remove the `parent` of the campaign that holds the others together',
  run(campaign, { workspace }, report) {
    if (!campaign.parent || campaign.name === '') return;
    const circle = circleOf(campaign, workspace);
    if (circle.length === 0) return;
    report({
      at: campaign.parent.span,
      data: { path: [campaign.name, ...circle.map(({ declaration }) => declaration.name)] },
      related: circle.slice(0, -1).flatMap(({ declaration, file }) => {
        const { name, parent } = declaration;
        return parent ? [relatedPlace(file, parent.span, `\`${name}\` is a part of \`${parent.name}\``)] : [];
      }),
    });
  },
});

/** Campaigns that a message shows. */
const MOST = 4;

/** From the parent back to the campaign itself; empty where there is no circle, or it is another's to report. */
function circleOf(start: Campaign, workspace: Workspace): Declared<Campaign>[] {
  const found: Declared<Campaign>[] = [];
  const seen = new Set<Campaign>();
  for (let next = workspace.resolveTo('campaign', start.parent); next; ) {
    found.push(next);
    if (next.declaration === start) return found;
    // Each circle is reported once: at the first of its campaigns in the alphabet.
    if (next.declaration.name < start.name || seen.has(next.declaration)) return [];
    seen.add(next.declaration);
    next = workspace.resolveTo('campaign', next.declaration.parent);
  }
  return [];
}
