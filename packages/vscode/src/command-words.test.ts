import assert from 'node:assert/strict';
import { commandWords } from './command-words.ts';

describe('words of a command', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    liaison: ['liaison'],
    ' npx  --no-install liaison ': ['npx', '--no-install', 'liaison'],
    '"C:\\Program Files\\nodejs\\liaison.cmd"': ['C:\\Program Files\\nodejs\\liaison.cmd'],
    'C:\\"Program Files"\\nodejs\\node.exe --title=""': ['C:\\Program Files\\nodejs\\node.exe', '--title='],
    '"/opt/a node" "/opt/the cli/main.js" --color': ['/opt/a node', '/opt/the cli/main.js', '--color'],
    // Nobody knows where it should have ended.
    '"/opt/a node': ['"/opt/a', 'node'],
    ' ': [],
  };
  for (const [line, words] of Object.entries(cases)) {
    it(`of ${JSON.stringify(line)}`, () => assert.deepEqual(commandWords(line), words));
  }
});
