/** `liaison comment`: one comment of a pull request that updates itself. */
import type { CommandDefinition } from '../command.ts';
import type { CommentOptions } from '../comment/write-comment.ts';

export const comment: CommandDefinition<CommentOptions> = {
  name: 'comment',
  summary: 'put a review below a pull request: one comment that updates itself',
  description:
    'Creates the comment or, by the hidden mark in it, updates the one of the run before. An empty file creates\n' +
    'none, and folds away the one that is there. The place comes from the variables that the platform gives a job,\n' +
    'the token from GITHUB_TOKEN or GITLAB_TOKEN and from nowhere else.\n' +
    'Exit code: 0 done (or nothing to do), 2 it could not be done.',
  options: [
    {
      flags: '--platform <platform>',
      description: 'whose API',
      choices: ['github', 'gitlab'],
      required: true,
    },
    {
      flags: '--file <file>',
      description: 'the text, as `liaison diff --format markdown` writes it',
      required: true,
    },
    { flags: '--tag <tag>', description: 'tells comments of several runs apart', default: 'default' },
    { flags: '--number <number>', description: 'the pull request; by default that of the job' },
  ],
  examples: [
    { line: 'liaison comment --platform github --file review.md', does: 'in a workflow of GitHub' },
    { line: 'liaison comment --platform gitlab --file review.md', does: 'in a pipeline of GitLab' },
  ],
  run: async (io, operands, options) =>
    (await import('../comment/write-comment.ts')).writeComment(io, operands, options),
};
