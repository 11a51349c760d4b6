/**
 * `textDocument/inlayHint`: what is forecast behind what is written. How a figure comes about is its tooltip, worked
 * out when somebody asks for it.
 */
import {
  budgetLimits,
  type Campaign,
  type CampaignLoad,
  type Channel,
  type FieldTarget,
  loadOf,
  type SourceFile,
  type Span,
  useOf,
  type Workspace,
} from '@liaison/model';
import type { InlayHint, Position, Range } from 'vscode-languageserver';
import { budgetText, outcomes, visitsDerivation, waysAt, wayText } from '../derivation.ts';
import type { Feature } from '../feature.ts';
import { flagText } from '../hover/crm-cards.ts';
import { typeText } from '../hover/crm-type.ts';
import { counted, shareOfLimit } from '../hover/written.ts';
import { offsetOf, positionOf } from '../positions.ts';
import { relativeFigures, usableOf } from '../relative-figures.ts';
import type { Repository } from '../session/repository.ts';

export const inlayHint: Feature = {
  method: 'textDocument/inlayHint',
  capabilities: () => ({ inlayHintProvider: { resolveProvider: true } }),
  register: (connection, session) => {
    connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
      const repository = await session.asked(textDocument.uri, token);
      const resolves =
        session.editor.textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') ?? false;
      return (repository && inlayHintsIn(repository, textDocument.uri, range, !resolves)) ?? null;
    });
    connection.languages.inlayHint.resolve(async (hint, token) => {
      const { uri } = hint.data as HintData;
      const repository = await session.asked(uri, token);
      return repository ? resolvedHint(repository, hint) : hint;
    });
  },
};

interface HintData {
  readonly uri: string;
}

/** Something to say behind an offset. */
interface Remark {
  readonly offset: number;
  readonly label: string;
  readonly explain: () => string;
}

/** The hints of a range; without tooltips where the editor asks for those one by one. */
export function inlayHintsIn(
  repository: Repository,
  uri: string,
  range: Range,
  withTooltips: boolean,
): InlayHint[] | undefined {
  const file = repository.file(uri);
  if (!file) return undefined;
  const span = { start: offsetOf(file, range.start), end: offsetOf(file, range.end) };
  return remarksIn(file, span, repository.analysis.workspace).map(({ offset, label, explain }) => ({
    position: positionOf(file, offset),
    label,
    paddingLeft: true,
    data: { uri } satisfies HintData,
    ...(withTooltips && { tooltip: explain() }),
  }));
}

/** The same hint with its tooltip; as it is where the file has changed meanwhile. */
export function resolvedHint(repository: Repository, hint: InlayHint): InlayHint {
  const { uri } = hint.data as HintData;
  const file = repository.file(uri);
  if (!file) return hint;
  const offset = offsetOf(file, hint.position);
  const found = remarksIn(file, { start: offset, end: offset }, repository.analysis.workspace).find(
    (remark) =>
      remark.offset === offset && remark.label === hint.label && isAt(file, remark.offset, hint.position),
  );
  return found ? { ...hint, tooltip: found.explain() } : hint;
}

function isAt(file: SourceFile, offset: number, { line, character }: Position): boolean {
  const position = positionOf(file, offset);
  return position.line === line && position.character === character;
}

/** The remarks of a span, in order. */
function remarksIn(file: SourceFile, span: Span, workspace: Workspace): Remark[] {
  const remarks: Remark[] = [];
  for (const declaration of file.declarations) {
    if (!touches(declaration.span, span)) continue;
    if (declaration.kind === 'campaign') remarks.push(...ofCampaign(declaration, span, workspace));
    if (declaration.kind !== 'system') continue;
    const usable = usableOf(declaration, workspace);
    if (usable) remarks.push(behind(usable.span, usable.text, () => usable.how));
  }
  return remarks
    .filter(({ offset }) => offset >= span.start && offset <= span.end)
    .sort((a, b) => a.offset - b.offset);
}

function ofCampaign(campaign: Campaign, span: Span, workspace: Workspace): Remark[] {
  const load = loadOf(workspace).of(campaign)?.load;
  const remarks = mappings(campaign, span, workspace);
  if (!load) return remarks;
  if (campaign.budget && touches(campaign.budget.span, span))
    remarks.push(...budgets(campaign, load, workspace));
  for (const channel of campaign.channels) {
    if (touches(channel.span, span)) remarks.push(...visits(channel, load, workspace));
  }
  for (const { span: at, text, how } of relativeFigures(campaign, load, workspace)) {
    remarks.push(behind(at, text, () => how));
  }
  return remarks;
}

/** `412 of 700 rps · 59 %`; "at least" where not all channels are known. */
function budgets(campaign: Campaign, load: CampaignLoad, workspace: Workspace): Remark[] {
  const least = load.channels.some(({ unknown }) => unknown) ? 'at least ' : '';
  return budgetLimits(campaign, load, workspace).flatMap((limit) => {
    const use = useOf(limit, load);
    if (!use || !limit.line.amount) return [];
    const { text, ratio } = budgetText(limit, use);
    const share = ratio === undefined ? '' : ` · ${shareOfLimit(ratio)}`;
    return behind(limit.line.amount.span, `${least}${text}${share}`, () =>
      limit.kind === 'rate' ? waysAt(load, limit.system, use.at).map(wayText).join('\n') : WHAT[limit.kind],
    );
  });
}

const WHAT = {
  users: 'Most visitors of the campaign at a time',
  window: 'Most requests of the campaign within such a window',
} as const;

/** `41.6k visits, 874 orders`, behind the line that opens a channel. */
function visits(channel: Channel, load: CampaignLoad, workspace: Workspace): Remark[] {
  const own = load.channels.find((each) => each.channel === channel);
  if (!own || own.unknown || own.visits === 0) return [];
  const results = outcomes(own);
  const label = [counted(own.visits, 'visit'), ...results.map(({ text }) => text)].join(', ');
  // A body begins behind its brace.
  const at = channel.body?.start ?? channel.span.end;
  return [
    behind({ start: at, end: at }, label, () =>
      [visitsDerivation(own, load, workspace), ...results.map(({ how }) => how)].join('\n'),
    ),
  ];
}

/** `email(80)` behind `-> Lead.Email`. */
function mappings({ captures }: Campaign, span: Span, workspace: Workspace): Remark[] {
  return captures
    .filter((capture) => touches(capture.span, span))
    .flatMap(({ fields, sets }) => [...fields.flatMap((field) => field.mappings), ...sets])
    .flatMap(({ target }) => (target && touches(target.span, span) ? targetType(target, workspace) : []));
}

function targetType(target: FieldTarget, workspace: Workspace): Remark[] {
  const found = workspace.resolveTarget(target);
  if (found.state !== 'found') return [];
  const { type, flags, title } = found.field.declaration;
  if (!type) return [];
  const words = flags.filter(({ unknown }) => !unknown).map(flagText);
  return [
    behind(target.span, typeText(type), () => [title, typeText(type), ...words].filter(Boolean).join(', ')),
  ];
}

function behind({ end }: Span, label: string, explain: () => string): Remark {
  return { offset: end, label, explain };
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
