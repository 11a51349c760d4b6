/** A campaign that goes on while the campaign that it is a part of is not decided yet, or over. */
import { defineCheck } from './define-check.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly status: string;
  readonly parent: string;
  readonly parents: string;
}

export const aheadOfParent = defineCheck({
  code: 'ahead-of-parent',
  category: 'portfolio',
  severity: 'warning',
  on: 'campaign',
  message: ({ status, parent, parents }: Data) =>
    `It is \`${status}\`, and its parent \`${parent}\` is ${parents === 'draft' ? 'still a draft' : `\`${parents}\``}`,
  help: ({ parents }) =>
    parents === 'draft'
      ? 'Let the whole be agreed on before its parts go out'
      : 'Stop this one too, give it another parent, or correct the status of the parent',
  run(campaign, { workspace }, report) {
    const parent = workspace.resolveTo('campaign', campaign.parent);
    const own = campaign.status;
    const parents = parent?.declaration.status;
    if (!parent || !own || !parents || parent.declaration === campaign) return;
    if (!AHEAD[parents.value]?.has(own.value)) return;
    report({
      at: own.span,
      data: { status: own.value, parent: parent.declaration.name, parents: parents.value },
      related: [relatedPlace(parent.file, parents.span, 'The parent')],
    });
  },
});

const OPEN = ['planned', 'in-review', 'approved', 'live'];

/** By the status of the parent: what a part cannot be. */
const AHEAD: Readonly<Record<string, ReadonlySet<string>>> = {
  draft: new Set(['approved', 'live']),
  done: new Set(OPEN),
  cancelled: new Set(OPEN),
};
