/** The workspace that a planning command asks: all files of the repository, and the campaign that is named. */
import type { Settings } from '@liaison/checks';
import { libraryFiles } from '@liaison/language';
import { buildWorkspace, type Campaign, nearestNames, type Workspace } from '@liaison/model';
import { dayOf, type FileProblem, type TextFile } from '@liaison/repository';
import { parseFiles } from '../check/engine.ts';
import { readDate } from '../check/options.ts';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { progressOn } from '../terminal/progress.ts';
import { UserError } from '../user-error.ts';

export interface PlanningWorkspace {
  readonly root: string;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly problems: readonly FileProblem[];
  /** As they were read, for those who write one back. */
  readonly files: readonly TextFile[];
}

/** Reads the repository around the working directory. */
export async function readPlanningWorkspace(io: Io, today: string | undefined): Promise<PlanningWorkspace> {
  const repository = await loadRepository(io, []);
  const progress = progressOn(io, repository.files.length);
  const { parsed, problems } = parseFiles(repository.files, progress);
  progress.clear();
  const day = readDate(today, '--today') ?? repository.config.today ?? dayOf(io.now());
  return {
    root: repository.root,
    workspace: buildWorkspace([...libraryFiles(), ...parsed], { today: day }),
    settings: repository.config.settings,
    problems: [...repository.problems, ...problems],
    files: repository.files,
  };
}

/** The campaign of this name; throws the user's error where there is none, or more than one. */
export function campaignNamed(name: string, workspace: Workspace): Campaign {
  const found = workspace.lookup('campaign', name);
  if (found.length > 1) {
    const files = found.map(({ file }) => `\`${file.path}\``).join(' and ');
    throw new UserError(
      `\`${name}\` is declared more than once, in ${files}`,
      'Give one of them another name',
    );
  }
  const campaign = found[0]?.declaration;
  if (campaign) return campaign;
  const names = workspace.all('campaign').map(({ declaration }) => declaration.name);
  throw new UserError(`There is no campaign \`${name}\``, hintOf(name, names, 'campaign'));
}

/** "Did you mean …?", else what there is. */
export function hintOf(name: string, known: readonly string[], kind: string): string {
  const nearest = nearestNames(name, known, 1)[0];
  if (nearest) return `Did you mean \`${nearest}\`?`;
  if (known.length === 0) return `No ${kind} is declared`;
  const shown = known.slice(0, 5).map((one) => `\`${one}\``);
  return `There is ${shown.join(', ')}${known.length > 5 ? ` and ${known.length - 5} more` : ''}`;
}
