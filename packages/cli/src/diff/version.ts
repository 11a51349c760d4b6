/** The newer version where no commit is named: the working tree, with what is not committed. */
import { resolve } from 'node:path';
import { isWithin } from '@liaison/repository';
import { type GitPlace, indexEntries, type TextVersion, whyIncomplete } from '@liaison/repository/git';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { UserError } from '../user-error.ts';

/** The version in the working tree, with what is not committed. */
export async function versionInFolder(io: Io, place: GitPlace): Promise<TextVersion> {
  const entries = await indexEntries(place);
  const why = whyIncomplete(entries);
  if (why) throw new UserError(why, 'Name the newer version: `liaison diff BASE HEAD` reads commits');
  const { config, files, problems } = await loadRepository({ ...io, cwd: resolve(place.folder) }, [], {
    mayBeEmpty: true,
  });
  const isOurs = ({ path }: { readonly path: string }) =>
    !entries.submodules.some((folder) => isWithin(path, folder));
  return {
    shown: 'the working tree',
    config,
    files: files.filter(isOurs),
    problems: problems.filter(isOurs),
    submodules: entries.submodules,
  };
}
