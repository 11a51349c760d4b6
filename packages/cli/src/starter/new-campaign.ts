/** `liaison new campaign`: a campaign file, filled with what the repository knows. */
import { join } from 'node:path';
import { nearestNames, type SourceFile } from '@liaison/model';
import { dayOf } from '@liaison/repository';
import { parseFiles } from '../check/engine.ts';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { progressOn } from '../terminal/progress.ts';
import { visibleLine } from '../terminal/visible.ts';
import { capital } from '../terminal/words.ts';
import { UserError } from '../user-error.ts';
import { createFile } from '../write-file.ts';
import { type Template, templates } from './templates.ts';
import { writeCampaign } from './write-campaign.ts';

export interface NewCampaignOptions {
  readonly from?: string;
  readonly title?: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Exit code 0: it is written, with all that the repository knows; 2: it is not, or a file could not be read for it. */
export async function newCampaign(
  io: Io,
  [name = '', ...more]: readonly string[],
  options: NewCampaignOptions,
): Promise<number> {
  if (more.length > 0) throw new UserError('One campaign at a time: names are one word with hyphens');
  if (!NAME.test(name) || name.length > 60) {
    throw new UserError(
      `\`${name}\` is no name for a campaign`,
      'Take small letters, digits and hyphens, beginning with a letter: `spring-sale-2027`',
    );
  }
  const template = findTemplate(options.from ?? templates[0]?.name ?? '');
  const repository = await loadRepository(io, [], { mayBeEmpty: true });
  const progress = progressOn(io, repository.files.length);
  const { parsed, problems } = parseFiles(repository.files, progress);
  progress.clear();
  demandNew(name, parsed);

  const path = `campaigns/${name}.campaign`;
  const text = writeCampaign(
    {
      name,
      title: options.title ?? titleOf(name),
      template,
      today: dayOf(io.now()),
      timezone: timezoneOf(parsed),
    },
    parsed,
  );
  const file = join(repository.root, path);
  if (!(await createFile(file, text))) throw new UserError(`\`${path}\` is there already`);
  io.stdout.write(`${visibleLine(shownPath(repository.root, path, io.cwd))}\n`);
  const unread = [...repository.problems, ...problems];
  reportProblems(io, unread);
  return unread.length > 0 ? 2 : 0;
}

function demandNew(name: string, files: readonly SourceFile[]): void {
  const file = files.find(({ declarations }) =>
    declarations.some((declaration) => declaration.kind === 'campaign' && declaration.name === name),
  );
  if (file) throw new UserError(`Campaign \`${name}\` is in \`${file.path}\` already`);
}

function findTemplate(name: string): Template {
  const found = templates.find((template) => template.name === name);
  if (found) return found;
  const names = templates.map((template) => template.name);
  const nearest = nearestNames(name, names, 1)[0];
  const help = nearest
    ? `Did you mean \`${nearest}\`?`
    : `There are ${names.map((known) => `\`${known}\``).join(', ')}`;
  throw new UserError(`There is no template \`${name}\``, help);
}

/** `spring-sale` is "Spring sale". */
function titleOf(name: string): string {
  return capital(name.replaceAll('-', ' '));
}

/** Where the other campaigns run, else where this computer stands. */
function timezoneOf(files: readonly SourceFile[]): string {
  for (const declaration of files.flatMap(({ declarations }) => declarations)) {
    if (declaration.kind === 'campaign' && declaration.timezone) return declaration.timezone.value;
  }
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return here?.includes('/') ? here : 'Europe/London';
}
