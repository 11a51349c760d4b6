/** An audience with a written number that does not go with the list or the form that it comes from. */
import {
  type Campaign,
  type Channel,
  countOf,
  loadOf,
  type Reference,
  type SourceFile,
  type Span,
  submissionsOf,
  type Workspace,
} from '@liaison/model';
import { campaignAround } from './campaign-around.ts';
import { isClosed } from './campaign-status.ts';
import { clockTime } from './clock-time.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { count } from './figures.ts';
import type { Fix, RelatedPlace } from './finding.ts';
import { isDamaged } from './lost-places.ts';
import { relatedPlace } from './related-places.ts';
import { shortened } from './thousands.ts';

interface Mismatch {
  readonly message: string;
  readonly help: string;
  readonly related: RelatedPlace;
  /** What the title of the fix calls the better figure. */
  readonly instead: string;
}

/** A written size, and what it is of. */
interface Written {
  readonly size: number;
  readonly source: Reference;
  readonly channel: Channel;
  readonly campaign: Campaign;
  readonly workspace: Workspace;
}

export const audienceMismatch = defineCheck({
  code: 'audience-mismatch',
  category: 'capacity',
  severity: 'warning',
  on: 'channel',
  message: ({ message }: Mismatch) => message,
  help: ({ help }) => help,
  fixable: true,
  run(channel, { workspace, file }, report) {
    const campaign = campaignAround(channel, file);
    const { size: quantity, source } = channel.audience ?? {};
    const size = countOf(quantity, workspace.units);
    if (!campaign || isClosed(campaign) || isDamaged(channel.nameSpan.start, file)) return;
    if (!quantity || !source || size === undefined || size === 0) return;
    const written = { size, source, channel, campaign, workspace };
    const mismatch = withList(written) ?? withForm(written, file);
    if (!mismatch) return;
    report({
      at: quantity.span,
      data: mismatch,
      related: [mismatch.related],
      fixes: [withoutNumber(file, quantity.span, source, mismatch.instead)],
    });
  },
});

/** More people than the list has. */
function withList({ size, source, workspace }: Written): Mismatch | undefined {
  const list = workspace.resolveTo('list', source);
  const known = countOf(list?.declaration.size?.amount, workspace.units);
  if (!list || known === undefined || size <= known) return undefined;
  const day = list.declaration.size?.counted?.value;
  return {
    message: `An audience of ${people(size)} is more than list \`${source.name}\` has: ${people(known)}`,
    help: 'Write how many people of the list are told, or nothing before `from` for all of them; count the list anew if it has grown',
    related: relatedPlace(
      list.file,
      list.declaration.size?.amount?.span ?? list.declaration.nameSpan,
      `Counted${day === undefined ? '' : ` on ${day}`}: ${people(known)}`,
    ),
    instead: `all ${people(known)} people of the list`,
  };
}

/** Another number of people than will have sent the form by the send, as forecast. */
function withForm(written: Written, file: SourceFile): Mismatch | undefined {
  const { size, source, channel, campaign, workspace } = written;
  const capture = workspace.resolveTo('capture', source)?.declaration;
  const expected = capture && nearestForecast(written);
  if (!capture || !expected || Math.abs(expected.people - size) <= TOLERATED * expected.people)
    return undefined;
  const by =
    expected.at === undefined
      ? 'in all'
      : `by ${clockTime(expected.at, channel.timezone ?? campaign.timezone)}`;
  const times = people(expected.people);
  return {
    message: `Form \`${capture.name}\` is expected to be sent ${times} times ${by}, not ${people(size)}`,
    help: 'Correct the `rate` of the form, or the figures of the channels that lead to it, or leave the number before `from` out',
    related: relatedPlace(file, capture.nameSpan, `Form \`${capture.name}\``),
    instead: `the people of the form as forecast`,
  };
}

/** The number may differ from what is forecast by this share of the forecast (definition 13). */
const TOLERATED = 0.1;

interface Expected {
  readonly people: number;
  /** Absent for channels without sends. */
  readonly at?: number;
}

/**
 * Of several sends, the one that the written number fits best. Undefined where nothing can be said: nobody is forecast
 * to send the form at all, or a channel that leads to it is unknown, so that more may come.
 */
function nearestForecast({ size, source, channel, campaign, workspace }: Written): Expected | undefined {
  const load = loadOf(workspace).of(campaign)?.load;
  const capture = workspace.resolveTo('capture', source)?.declaration;
  if (!load || !capture) return undefined;
  const submissions = submissionsOf(capture, campaign, workspace);
  if (submissions() === 0) return undefined;
  const leading = load.channels.filter((other) => other.channel.landsOn?.name === capture.page?.name);
  if (leading.some(({ unknown }) => unknown !== undefined)) return undefined;
  const windows = load.channels.find((own) => own.channel === channel)?.windows ?? [];
  const instants = channel.sends.length > 0 ? [...new Set(windows.map(({ from }) => from))] : [];
  const forecasts: Expected[] =
    instants.length === 0
      ? [{ people: submissions() }]
      : instants.map((at) => ({ at, people: submissions(at) }));
  return forecasts.sort((a, b) => Math.abs(a.people - size) - Math.abs(b.people - size))[0];
}

function withoutNumber(file: SourceFile, size: Span, source: Reference, instead: string): Fix {
  return {
    title: `Take ${instead}`,
    safety: 'suggested',
    edits: [replaceText(file, { start: size.start, end: source.span.start }, 'from ')],
  };
}

/** `1.2M`, `4085`. */
function people(number: number): string {
  return shortened(count(Math.round(number)));
}
