/** A campaign that goes the short way of standard changes, and is more than that. */
import { type Campaign, exceeds, loadOf, ownPeak, type Workspace } from '@liaison/model';
import { isClosed, isDraft } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { percent } from './figures.ts';
import { replacements } from './replacements.ts';
import { changeKind, knownChanges, NORMAL, STANDARD } from './requested-changes.ts';

interface Data {
  /** "takes personal data". */
  readonly more: string;
  readonly share: number;
}

export const understatedChange = defineCheck({
  code: 'understated-change',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ more }: Data) => `This is more than a standard change: the campaign ${more}`,
  help: ({ share }) =>
    `Ask for a \`normal\` change: IT has agreed beforehand only to what takes no data, no payments, and ${percent(share)} of a system at most`,
  fixable: true,
  run(campaign, { workspace, file, settings }, report) {
    if (isDraft(campaign) || isClosed(campaign)) return;
    const known = knownChanges(campaign, workspace);
    const [first] = known;
    const named = first?.change.change;
    if (!named || known.length < campaign.changes.length) return;
    if (known.some(({ kind }) => kind.declaration.name !== STANDARD)) return;
    const share = settings.parameters.standardChangeShare / 100;
    const more = whatIsMore(campaign, share, workspace);
    if (more === undefined) return;
    report({
      at: named.span,
      data: { more, share },
      fixes: changeKind(NORMAL, workspace) ? replacements(file, named.span, [NORMAL]) : [],
    });
  },
});

/** What is known to be more; what is not known may be little. */
function whatIsMore(campaign: Campaign, share: number, workspace: Workspace): string | undefined {
  const [capture] = campaign.captures;
  if (capture) return `takes data in \`${capture.name}\``;
  if (campaign.pci) return 'takes card payments';
  const model = loadOf(workspace);
  const load = model.of(campaign)?.load;
  for (const name of load?.systems.keys() ?? []) {
    const usable = model.system(name)?.limits.usable;
    const peak = load && ownPeak(load, name)?.rate;
    if (peak === undefined || !usable || !exceeds(peak, usable * share)) continue;
    return `brings ${percent(peak / usable)} of what is usable of \`${name}\``;
  }
  return undefined;
}
