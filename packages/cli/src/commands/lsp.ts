/** `liaison lsp`: the language server, for any editor that speaks its protocol. */
import type { CommandDefinition } from '../command.ts';
import { readPages } from '../explain/pages.ts';

interface LspOptions {
  readonly stdio?: boolean;
  readonly socket?: string;
  readonly pipe?: string;
}

export const lsp: CommandDefinition<LspOptions> = {
  name: 'lsp',
  summary: 'run the language server, for editors; it says nothing to people',
  description: 'Speaks the language server protocol until the editor ends it.',
  options: [
    { flags: '--stdio', description: 'over standard input and output (default)' },
    { flags: '--socket <port>', description: 'over a TCP port of this machine on which the editor listens' },
    { flags: '--pipe <name>', description: 'over a pipe or socket file on which the editor listens' },
    { flags: '--clientProcessId <id>', description: 'end when this process ends; editors give it' },
  ],
  examples: [{ line: 'liaison lsp --stdio', does: 'as an editor starts it' }],
  run: async (_io, _operands, options) => {
    const { serveProcess } = await import('@liaison/server/node');
    return serveProcess(options, readPages);
  },
};
