/** `liaison new campaign`: a campaign file, filled with what the repository knows. */
import { join } from 'node:path';
import { nearestNames } from '@liaison/model';
import { parseFiles } from '../check/engine.ts';
import { reportProblems } from '../check/report-problems.ts';
import { dayOf, type Io } from '../io.ts';
import { findRoot } from '../repository/find-root.ts';
import { loadRepository, type TextFile } from '../repository/load-repository.ts';
import { shownPath } from '../repository/paths.ts';
import { progressOn } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';
import { createFile } from '../write-file.ts';
import { templates } from './templates.ts';
import { writeCampaign } from './write-campaign.ts';

export interface NewCampaignOptions {
  readonly from?: string;
  readonly title?: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

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
  const root = findRoot([], io.cwd);
  const files = await readRepository(io);
  const { parsed, problems } = parseFiles(files, progressOn(io, files.length));
  reportProblems(io, problems);
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
  if (!(await createFile(join(root, path), text))) throw new UserError(`\`${path}\` is there already`);
  io.stdout.write(`${shownPath(root, path, io.cwd)}\n`);
  return 0;
}

/** A repository without a campaign file yet is one too. */
async function readRepository(io: Io): Promise<readonly TextFile[]> {
  const repository = await loadRepository(io, [], { mayBeEmpty: true });
  reportProblems(io, repository.problems);
  return repository.files;
}

type Parsed = ReturnType<typeof parseFiles>['parsed'];

function demandNew(name: string, files: Parsed): void {
  const file = files.find(({ declarations }) =>
    declarations.some((declaration) => declaration.kind === 'campaign' && declaration.name === name),
  );
  if (file) throw new UserError(`Campaign \`${name}\` is in \`${file.path}\` already`);
}

function findTemplate(name: string) {
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
  const words = name.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Where the other campaigns run, else where this computer stands. */
function timezoneOf(files: Parsed): string {
  for (const declaration of files.flatMap(({ declarations }) => declarations)) {
    if (declaration.kind === 'campaign' && declaration.timezone) return declaration.timezone.value;
  }
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return here?.includes('/') ? here : 'Europe/London';
}
