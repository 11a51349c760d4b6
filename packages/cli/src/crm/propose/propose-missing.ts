/** `liaison crm propose`: files that create the fields which campaigns write to and CRMs lack. */
import { resolve } from 'node:path';
import {
  needText,
  type Proposal,
  type ProposedField,
  proposeFields,
  type RefusedField,
} from '@liaison/targets';
import type { Io } from '../../io.ts';
import { hintOf, readPlanningWorkspace } from '../../plan/read-workspace.ts';
import { relativePath } from '../../repository/paths.ts';
import { readText } from '../../repository/read-text.ts';
import { reportProblems } from '../../repository/report-problems.ts';
import { colorsFor } from '../../terminal/colors.ts';
import { messageLine } from '../../terminal/message.ts';
import { visibleLine } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';
import { UserError } from '../../user-error.ts';
import { replaceFile } from '../../write-file.ts';

export interface ProposeOptions {
  readonly crm?: string;
  readonly out?: string;
  readonly check?: boolean;
  readonly force?: boolean;
}

/**
 * Exit code 0: nothing is missing, or it is listed or written; 1: a field is missing (`--check`), or one cannot be
 * proposed; 2: it could not be done.
 */
export async function proposeMissing(
  io: Io,
  _operands: readonly string[],
  options: ProposeOptions,
): Promise<number> {
  if (options.check && options.out !== undefined) {
    throw new UserError('`--check` writes nothing, so it takes no `--out`');
  }
  const { workspace, problems } = await readPlanningWorkspace(io, undefined);
  const names = workspace.all('crm').map(({ declaration }) => declaration.name);
  if (options.crm !== undefined && !names.includes(options.crm)) {
    throw new UserError(`There is no crm \`${options.crm}\``, hintOf(options.crm, names, 'crm'));
  }
  const proposal = ofCrm(proposeFields(workspace), options.crm);
  const lines = proposalLines(proposal, io);
  const differing = options.out === undefined ? 0 : await writeAll(proposal.fields, options.out, options, io);
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
  reportProblems(io, problems);
  if (problems.length > 0 || differing > 0) return 2;
  const isMissing = options.check === true && proposal.fields.length > 0;
  return isMissing || proposal.refused.length > 0 ? 1 : 0;
}

function ofCrm({ fields, refused }: Proposal, crm: string | undefined): Proposal {
  if (crm === undefined) return { fields, refused };
  return {
    fields: fields.filter((field) => field.crm === crm),
    refused: refused.filter((field) => field.crm === undefined || field.crm === crm),
  };
}

function proposalLines({ fields, refused }: Proposal, io: Io): string[] {
  const { bold } = colorsFor(io.stdout, io.env);
  if (fields.length + refused.length === 0) return [bold('No campaign writes to a field that its CRM lacks')];
  const proposed = `${count(fields.length, 'missing field')} can be created`;
  const others = refused.length === 0 ? '' : `, ${refused.length} cannot be proposed`;
  return [
    ...fields.flatMap((field) => [...fieldLines(field, io), '']),
    ...refused.flatMap((field) => [...refusedLines(field, io), '']),
    bold(`${proposed}${others}`),
  ];
}

function fieldLines({ crm, object, name, summary, path, needs, remarks }: ProposedField, io: Io): string[] {
  const { bold, dim } = colorsFor(io.stdout, io.env);
  return [
    `${bold(visibleLine(`${object}.${name}`))}  ${visibleLine(summary)}  ${dim(visibleLine(`in ${crm}`))}`,
    ...needs.map((need) => `  for ${visibleLine(needText(need))}`),
    ...remarks.map((remark) => `  note: ${visibleLine(remark)}`),
    `  ${dim(path)}`,
  ];
}

function refusedLines({ object, name, reason, needs }: RefusedField, io: Io): string[] {
  const { bold, yellow } = colorsFor(io.stdout, io.env);
  return [
    `${bold(visibleLine(`${object}.${name}`))}  ${yellow('not proposed')}: it ${visibleLine(reason)}`,
    ...needs.map((need) => `  for ${visibleLine(needText(need))}`),
  ];
}

/** Writes the files; one that is there with another text may hold somebody's work. Returns how many are left so. */
async function writeAll(
  fields: readonly ProposedField[],
  out: string,
  { force }: ProposeOptions,
  io: Io,
): Promise<number> {
  const crms = [...new Set(fields.map(({ crm }) => crm))];
  if (crms.length > 1) {
    const names = crms.map((name) => `\`${name}\``).join(', ');
    throw new UserError(
      `Fields are missing in ${names}`,
      'Choose one with `--crm`, and give each its own folder',
    );
  }
  const folder = resolve(io.cwd, out);
  let written = 0;
  let differing = 0;
  for (const { path, text } of fields) {
    const target = resolve(folder, path);
    const shown = relativePath(io.cwd, target);
    const before = await readText(target, shown);
    if (before?.ok && before.text === text) continue;
    if (before && !force) {
      differing++;
      const message = `\`${shown}\` is there with another text and is left; \`--force\` replaces it`;
      io.stderr.write(messageLine('error', message, io));
      continue;
    }
    await replaceFile(target, text);
    written++;
  }
  const same = fields.length - written - differing;
  const unchanged = same > 0 ? `, ${same} unchanged` : '';
  io.stderr.write(`${count(written, 'file')} written in \`${relativePath(io.cwd, folder)}\`${unchanged}\n`);
  return differing;
}
