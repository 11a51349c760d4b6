/** `liaison codeowners`: reads the repository, puts its section into the platform's file. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryFiles } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { BOM, dayOf, findGitRoot, type TextResult } from '@liaison/repository';
import { nativePathOf, nodeFileSystem, pathOfNative } from '@liaison/repository/node';
import { codeownersOf, linesBehind, type Platform, withSection } from '@liaison/targets';
import { parseFiles } from '../check/engine.ts';
import { unifiedDiff } from '../fmt/unified-diff.ts';
import type { Io } from '../io.ts';
import { loadRepository } from '../repository/load-repository.ts';
import { relativePath, shownPath } from '../repository/paths.ts';
import { readText } from '../repository/read-text.ts';
import { reportProblems } from '../repository/report-problems.ts';
import { linkOutside } from '../repository/write-text.ts';
import { messageLine } from '../terminal/message.ts';
import { progressOn } from '../terminal/progress.ts';
import { visible } from '../terminal/visible.ts';
import { UserError } from '../user-error.ts';
import { replaceFile } from '../write-file.ts';

export interface CodeownersCommandOptions {
  readonly check?: boolean;
  readonly platform?: Platform;
}

/** Where a platform looks, in its order; the first file counts. A new one is put into the platform's own folder. */
const PLACES: Readonly<Record<Platform, { readonly known: readonly string[]; readonly fresh: string }>> = {
  github: {
    known: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
    fresh: '.github/CODEOWNERS',
  },
  gitlab: {
    known: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
    fresh: '.gitlab/CODEOWNERS',
  },
};

/** Exit code 0: done, or nothing to do; 1: the file would change; 2: something could not be read. */
export async function writeCodeowners(
  io: Io,
  operands: readonly string[],
  options: CodeownersCommandOptions,
): Promise<number> {
  if (operands.length > 0) throw new UserError('`liaison codeowners` takes no paths');
  const repository = await loadRepository(io, []);
  const progress = progressOn(io, repository.files.length);
  const { parsed, problems } = parseFiles(repository.files, progress);
  progress.clear();
  const failed = [...repository.problems, ...problems];
  // Without all files somebody would lose a review, so nothing is written.
  if (failed.length > 0) {
    reportProblems(io, failed);
    return 2;
  }
  const top = await gitRootOf(repository.root);
  const platform = options.platform ?? (await platformOf(top));
  const today = repository.config.today ?? dayOf(io.now());
  const workspace = buildWorkspace([...libraryFiles(), ...parsed], { today });
  const below = relativePath(top, repository.root);
  const prefix = below === '.' ? '' : `${below}/`;
  const { lines, unreachable } = codeownersOf(workspace, {
    platform,
    prefix,
    standardShare: repository.config.settings.parameters.standardChangeShare / 100,
  });

  const { path, before } = await fileIn(top, platform);
  const placed = withSection(before.text, lines);
  const shown = shownPath(top, path, io.cwd);
  if (!placed.ok) {
    throw new UserError(`\`${shown}:${placed.line}\`: ${placed.message}`, 'Mend the markers, or delete both');
  }
  warn(io, { shown, platform, unreachable, behind: platform === 'gitlab' ? linesBehind(placed.text) : [] });
  if (placed.text === before.text) return 0;
  if (options.check) {
    io.stdout.write(unifiedDiff(path, before.text, placed.text, io));
    io.stderr.write(messageLine('error', `\`${shown}\` is out of date: run \`liaison codeowners\``, io));
    return 1;
  }
  const outside = await linkOutside({ root: top }, path);
  if (outside) throw new UserError(outside.message);
  await replaceFile(join(top, path), `${before.bom ? BOM : ''}${placed.text}`);
  io.stdout.write(`${visible(shown)}\n`);
  return 0;
}

/** The file is git's matter, even where campaigns have a folder of their own. */
async function gitRootOf(root: string): Promise<string> {
  const found = await findGitRoot(nodeFileSystem, pathOfNative(root));
  return found === undefined ? root : nativePathOf(found);
}

async function platformOf(top: string): Promise<Platform> {
  const [hub, lab, pipeline] = await Promise.all(
    ['.github', '.gitlab', '.gitlab-ci.yml'].map((name) => isThere(join(top, name))),
  );
  return !hub && (lab || pipeline) ? 'gitlab' : 'github';
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function fileIn(
  top: string,
  platform: Platform,
): Promise<{ path: string; before: { text: string; bom: boolean } }> {
  const { known, fresh } = PLACES[platform];
  for (const path of known) {
    const read: TextResult | undefined = await readText(join(top, path), path);
    if (read && !read.ok) throw new UserError(read.message);
    if (read) return { path, before: read };
  }
  return { path: fresh, before: { text: '', bom: false } };
}

const ACCOUNTS: Readonly<Record<Platform, string>> = {
  github: 'Add `github "name"` to a person, `contact "@organisation/team"` to a team',
  gitlab: 'Add `email "…"` to a person, `contact "@group"` to a team',
};

interface Warned {
  readonly shown: string;
  readonly platform: Platform;
  readonly unreachable: readonly string[];
  readonly behind: readonly string[];
}

function warn(io: Io, { shown, platform, unreachable, behind }: Warned): void {
  if (unreachable.length > 0) {
    const names = unreachable.map((name) => `\`${name}\``).join(', ');
    io.stderr.write(messageLine('warning', `The platform cannot ask ${names}: no account is stated`, io));
    io.stderr.write(`help: ${ACCOUNTS[platform]}\n`);
  }
  if (behind.length > 0) {
    const first = behind[0] ?? '';
    io.stderr.write(
      messageLine('warning', `\`${first}\` in \`${shown}\` is below the heading of Liaison: move it up`, io),
    );
  }
}
