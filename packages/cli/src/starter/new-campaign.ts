/** `liaison new campaign`: a campaign file, filled with what the repository knows. */
import { join } from 'node:path';
import {
  dayOf,
  findTemplate,
  newCampaign as newCampaignIn,
  type Refusal,
  refusedName,
} from '@liaison/repository';
import { parseFiles } from '../check/engine.ts';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { shownPath } from '../repository/paths.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { progressOn } from '../terminal/progress.ts';
import { visibleLine } from '../terminal/visible.ts';
import { UserError } from '../user-error.ts';
import { createFile } from '../write-file.ts';

export interface NewCampaignOptions {
  readonly from?: string;
  readonly title?: string;
}

/** Exit code 0: it is written, with all that the repository knows; 2: it is not, or a file could not be read for it. */
export async function newCampaign(
  io: Io,
  [name = '', ...more]: readonly string[],
  { from: template, title }: NewCampaignOptions,
): Promise<number> {
  if (more.length > 0) throw new UserError('One campaign at a time: names are one word with hyphens');
  // Before everything is read: a typing error needs no wait.
  granted(refusedName(name) ?? {});
  if (template !== undefined) granted(findTemplate(template));
  const repository = await loadRepository(io, [], { mayBeEmpty: true });
  const progress = progressOn(io, repository.files.length);
  const { parsed, problems } = parseFiles(repository.files, progress);
  progress.clear();

  const request = { name, title, template, today: dayOf(io.now()), timezone: localTimezone() };
  const { path, text } = granted(newCampaignIn(request, parsed));
  const file = join(repository.root, path);
  if (!(await createFile(file, text))) throw new UserError(`\`${path}\` is there already`);
  io.stdout.write(`${visibleLine(shownPath(repository.root, path, io.cwd))}\n`);
  const unread = [...repository.problems, ...problems];
  reportProblems(io, unread);
  return unread.length > 0 ? 2 : 0;
}

function granted<T extends object>(answer: T | Refusal): T {
  if ('message' in answer) throw new UserError(answer.message, answer.help);
  return answer;
}

/** Where this computer stands. */
function localTimezone(): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return here?.includes('/') ? here : 'Europe/London';
}
