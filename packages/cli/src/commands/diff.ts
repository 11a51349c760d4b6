/** `liaison diff`: what a change means for everybody who relies on the older version. */
import type { CommandDefinition } from '../command.ts';
import type { DiffOptions } from '../diff/diff-versions.ts';
import { FORMATS } from '../formats.ts';

export const diff: CommandDefinition<DiffOptions> = {
  name: 'diff',
  summary: 'what changed between two versions, whom it hurts, and who has to sign again',
  description:
    'Compares two versions as what they mean: order, layout, titles and comments are no change, a new\n' +
    'name is a new name. Versions are read from git, nothing is checked out. Without BASE, the working\n' +
    'tree is compared with the commit at which it left the main branch; with BASE, with that commit.\n' +
    'The main branch is `review.mainBranch` of liaison.config.json, else what the remote or git says.\n' +
    'Each version is read with its own configuration, and both are judged by the same day.\n' +
    'Exit code: 0 nothing to agree on, 1 breaking changes or new errors, 2 a version cannot be read.',
  operands: [
    { flags: '[base]', description: 'the older version: a branch, a tag, a commit' },
    { flags: '[head]', description: 'the newer version; the working tree by default' },
  ],
  options: [
    { flags: '--merge-base', description: 'compare with the commit at which HEAD left BASE' },
    {
      flags: '--format <format>',
      description: 'form of the output',
      choices: FORMATS,
      default: 'text',
    },
    {
      flags: '--output <format=file>',
      description: 'write this form into a file as well, such as markdown=review.md',
      repeatable: true,
    },
    {
      flags: '--fail-on <level>',
      description: 'what makes the exit code 1',
      choices: ['breaking', 'warning', 'never'],
      default: 'breaking',
    },
    { flags: '--folder <folder>', description: 'the repository; of a bare one, a folder in its commits' },
    { flags: '--today <date>', description: 'judge deadlines by this day, as 2026-11-01' },
    {
      flags: '--link <url>',
      description: 'where files of HEAD can be read: https://host/owner/repo/blob/SHA',
    },
    { flags: '--tag <word>', description: 'marks a comment, so that several can stand beside each other' },
  ],
  examples: [
    { line: 'liaison diff', does: 'what this branch changes, with what is not committed' },
    { line: 'liaison diff origin/main HEAD --merge-base', does: 'what a pull request changes' },
    { line: 'liaison diff v1 v2 --format markdown', does: 'two versions, as a comment' },
    { line: 'liaison diff --format json', does: 'for other programs' },
    { line: 'liaison diff --output markdown=review.md --output sarif=review.sarif', does: 'several at once' },
  ],
  run: async (io, refs, options) =>
    (await import('../diff/diff-versions.ts')).diffVersions(io, refs, options),
};
