/** What the documentation shows of `liaison load` is what it prints. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from '@liaison/cli';
import { parseMarkdown } from '@liaison/testkit';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function printed(args: readonly string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const stream = { write: (text: string) => (output += text) };
  const code = await main(args, {
    cwd: root,
    stdout: stream,
    stderr: stream,
    stdin: (async function* () {})(),
    env: {},
    now: () => new Date('2026-11-01T12:00:00Z'),
  });
  return { code, output };
}

describe('liaison load', () => {
  it('prints what its page shows', async () => {
    const { fences } = parseMarkdown(readFileSync(`${root}/packages/cli/README.md`, 'utf8'));
    const command = fences.findIndex(({ text }) => text.startsWith('liaison load '));
    const { code, output } = await printed(fences[command]?.text.trim().split(' ').slice(1) ?? []);
    assert.equal(code, 0);
    assert.equal(output, fences[command + 1]?.text);
  });

  it('says all of the outfitter within 80 characters, but for its last line', async () => {
    const { output } = await printed(['load', 'examples/outfitter']);
    const lines = output.trimEnd().split('\n');
    assert.match(lines.pop() ?? '', /systems? fit/);
    assert.deepEqual(
      lines.filter((line) => line.length > 80),
      [],
    );
  });
});
