/** What git's index says of the working tree: folders that are other repositories, files that are left out of it. */
import { demandGit, type GitPlace } from './run-git.ts';

export interface IndexEntries {
  /** Relative to the folder that is asked, with `/`. */
  readonly submodules: readonly string[];
  /** Campaign files that a sparse checkout leaves out. */
  readonly absent: readonly string[];
}

/** Reads the index; it is not brought up to date. */
export async function indexEntries(place: GitPlace): Promise<IndexEntries> {
  const listed = await demandGit(place, ['ls-files', '-t', '--stage', '-z']);
  const submodules: string[] = [];
  const absent: string[] = [];
  for (const line of listed.toString('utf8').split('\0')) {
    const [, tag, mode, path = ''] = LINE.exec(line) ?? [];
    if (mode === SUBMODULE) submodules.push(path);
    else if (tag === SKIPPED && path.endsWith('.campaign')) absent.push(path);
  }
  return { submodules, absent };
}

/** Why what is left out keeps the working tree from being compared; undefined where nothing is. */
export function whyIncomplete({ absent: [path] }: IndexEntries): string | undefined {
  return path && `\`${path}\` is not in this sparse checkout, so it would look as if it were gone`;
}

/** `H 100644 <id> 0\t<path>` */
const LINE = /^(\w) (\d+) [0-9a-f]+ \d\t(.*)$/s;
const SUBMODULE = '160000';
const SKIPPED = 'S';
