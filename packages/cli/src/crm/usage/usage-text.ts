/** The usage of fields as lines for a terminal: fields, below them campaigns, below these their forms. */
import type { CrmUsage, FieldWriter, UsedField } from '@liaison/checks';
import type { Io } from '../../io.ts';
import { shownPath } from '../../repository/paths.ts';
import { type Colors, colorsFor } from '../../terminal/colors.ts';
import { visibleLine } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';

interface Page {
  readonly root: string;
  readonly io: Io;
}

/** All lines, the last a summary. */
export function usageText({ asked, fields, summary }: CrmUsage, page: Page): string {
  const colors = colorsFor(page.io.stdout, page.io.env);
  const lines = fields.flatMap((field) => [...fieldLines(field, colors, page), '']);
  return [...lines, colors.bold(summaryLine(asked, summary))].map((line) => `${line}\n`).join('');
}

function summaryLine(asked: string, { campaigns, writers, unwritten }: CrmUsage['summary']): string {
  const rest = unwritten > 0 && writers > 0 ? `; ${count(unwritten, 'other field')} nobody writes` : '';
  if (writers === 0) return `No campaign writes \`${visibleLine(asked)}\``;
  const write = campaigns === 1 ? 'writes' : 'write';
  return `${count(campaigns, 'campaign')} ${write} \`${visibleLine(asked)}\` in ${count(writers, 'place')}${rest}`;
}

function fieldLines(field: UsedField, colors: Colors, page: Page): string[] {
  const { crm, object, name, title, type, flags, declared, writers } = field;
  const said = [type === null ? undefined : cut(type), ...flags.map(cut)].filter(Boolean).join(', ');
  const head = [
    colors.bold(visibleLine(`${object}.${name}`)),
    title === null ? '' : `"${visibleLine(title)}"`,
    said,
    crm === null ? '' : colors.dim(`in ${visibleLine(crm)}`),
    declared ? '' : colors.red('in no schema'),
  ];
  const byCampaign = Map.groupBy(writers, ({ campaign }) => campaign);
  return [
    head.filter(Boolean).join('  '),
    ...[...byCampaign.values()].flatMap((own) => campaignLines(own, colors, page)),
  ];
}

function campaignLines(writers: readonly FieldWriter[], colors: Colors, page: Page): string[] {
  const [first] = writers;
  if (!first) return [];
  const status = first.status === null ? '' : visibleLine(first.status);
  const days =
    first.from === null ? '' : first.until === first.from ? first.from : `${first.from} to ${first.until}`;
  const about = [status, days].filter(Boolean).join(', ');
  const line = `  ${visibleLine(first.campaign)}${about === '' ? '' : `  ${about}`}`;
  return [
    first.over ? colors.dim(line) : line,
    ...writers.flatMap((writer) => writerLines(writer, colors, page)),
  ];
}

function writerLines(writer: FieldWriter, colors: Colors, { root, io }: Page): string[] {
  const { by, name, label, type, required, key, negated, condition, grants, refuses, file, range } = writer;
  const what = by === 'set' ? `set ${cut(name)}` : [name, label === null ? '' : `"${cut(label)}"`];
  const how = [
    type === null ? '' : cut(type),
    required ? 'required' : '',
    key ? 'key' : '',
    negated ? 'turned round' : '',
    condition ? `if ${condition.field} is "${condition.equals}"` : '',
    ...grants.map((purpose) => `grants ${purpose}`),
    ...refuses.map((purpose) => `refuses ${purpose}`),
  ];
  const said = [what].flat().filter(Boolean).join(' ');
  const rest = how.filter(Boolean).join(', ');
  const place = `${shownPath(root, file, io.cwd)}:${range.start.line + 1}`;
  const line = visibleLine(`${writer.capture}: ${said}${rest === '' ? '' : `, ${rest}`}`);
  return [
    `    ${line}  ${colors.dim(visibleLine(place))}`,
    ...writer.purposes.map((purpose) => `      ${visibleLine(purposeText(purpose))}`),
  ];
}

function purposeText({
  name,
  basis,
  retention,
  residency,
  regions,
}: FieldWriter['purposes'][number]): string {
  const said = [
    basis ?? 'no basis',
    retention === null ? 'no retention' : `kept ${retention}`,
    residency === null ? '' : `stored in ${residency}`,
    regions.length === 0 ? '' : `for ${regions.join(', ')}`,
  ];
  return `for ${name}: ${said.filter(Boolean).join(', ')}`;
}

/** Long lists of values are no help in a line. */
function cut(text: string): string {
  return text.length > 48 ? `${text.slice(0, 47)}…` : text;
}
