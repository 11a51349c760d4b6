/**
 * The lines that ask the right people for a review. A platform asks everybody in a line and is content with one of
 * them, so the file says where to find who has to sign with whom.
 */
import type { Workspace } from '@liaison/model';
import { handleOfPerson, handleOfTeam, type Platform } from './handle.ts';
import { membersOf, type Onlooker, onlookersOf, signersOf } from './onlookers.ts';
import { patternOf } from './pattern.ts';

export interface CodeownersOptions {
  readonly platform: Platform;
  /** Where the repository of campaigns lies in that of git: empty, or with a slash at its end. */
  readonly prefix: string;
  /** Of what a system can take: up to there a campaign is a standard change, to which IT has agreed beforehand. */
  readonly standardShare?: number;
}

export interface Codeowners {
  /** What stands between the markers. */
  readonly lines: readonly string[];
  /** Names of those who must look and whom the platform cannot ask, sorted. */
  readonly unreachable: readonly string[];
}

const COMMENT = [
  '# Written by `liaison codeowners`; what stands between the two markers is replaced.',
  '# One approval of anybody in a line is enough for the platform. That every role has signed,',
  '# `liaison check` sees: its finding `missing-approval` names the roles that are missing.',
];

/** The same files give the same lines, in the order of paths. */
export function codeownersOf(
  workspace: Workspace,
  { platform, prefix, standardShare }: CodeownersOptions,
): Codeowners {
  const unreachable = new Set<string>();
  const handles = (onlookers: readonly Onlooker[]) => {
    const found = onlookers.flatMap((onlooker) => {
      const own = handlesOf(onlooker, platform, workspace);
      if (own.length === 0) unreachable.add(onlooker.name);
      return own;
    });
    return [...new Set(found)].sort();
  };
  const lines = [...COMMENT];
  if (platform === 'gitlab') lines.push('[Liaison]');
  // A new file has no line of its own yet; the last line that fits counts, so this one stands first.
  const signers = handles(signersOf(['marketing', 'it'], workspace));
  if (signers.length > 0) lines.push(line(`${patternOf(prefix)}**/*.campaign`, signers));
  for (const file of workspace.files) {
    if (file.builtIn) continue;
    const found = handles(onlookersOf(file, workspace, standardShare));
    // A line without anybody would take away those of the first line.
    if (found.length > 0) lines.push(line(patternOf(`${prefix}${file.path}`), found));
  }
  return { lines, unreachable: [...unreachable].sort() };
}

function line(pattern: string, handles: readonly string[]): string {
  return `${pattern} ${handles.join(' ')}`;
}

/** A team is asked as a team of the platform or, where it has none, through its members. */
function handlesOf(onlooker: Onlooker, platform: Platform, workspace: Workspace): string[] {
  if (onlooker.kind === 'person') return [handleOfPerson(onlooker, platform) ?? []].flat();
  const team = handleOfTeam(onlooker);
  if (team !== undefined) return [team];
  return membersOf(onlooker, workspace).flatMap((person) => handleOfPerson(person, platform) ?? []);
}
