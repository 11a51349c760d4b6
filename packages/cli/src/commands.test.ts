/** Holds the list of commands to the folder, and the command line to its manners. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { commands } from './commands.ts';
import { main } from './program.ts';
import { withRepository } from './testing.ts';

describe('commands', () => {
  it('are listed, each with a file', () => {
    assert.ok(commands.length >= 6);
    const files = readdirSync(new URL('commands/', import.meta.url)).map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), commands.map(({ name }) => name.replace(' ', '-')).sort());
  });

  it('have help with examples', () =>
    withRepository({}, async ({ run }) => {
      for (const { name, examples } of commands) {
        const { code, stdout } = await run([...name.split(' '), '--help']);
        assert.equal(code, 0);
        assert.ok(stdout.includes(`Usage: liaison ${name}`), stdout);
        assert.ok(examples.length > 0);
        for (const { line } of examples) assert.ok(stdout.includes(line), line);
      }
    }));

  it('are suggested for a slip, with exit code 2', () =>
    withRepository({}, async ({ run }) => {
      const command = await run(['chek']);
      assert.equal(command.code, 2);
      assert.match(command.stderr, /Did you mean check\?/);
      const option = await run(['check', '--quite']);
      assert.equal(option.code, 2);
      assert.match(option.stderr, /Did you mean --quiet\?/);
      assert.equal(option.stdout, '');
    }));

  it('are printed when none is given, which is exit code 2', () =>
    withRepository({}, async ({ run }) => {
      const { code, stdout, stderr } = await run([]);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      for (const { name } of commands) assert.ok(stderr.includes(name.split(' ')[0] ?? name));
    }));

  it('say their version', () =>
    withRepository({}, async ({ run }) => {
      const { code, stdout } = await run(['--version']);
      assert.equal(code, 0);
      assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
    }));

  it('fail in one sentence, with the stack for those who ask', async () => {
    const failing = async (args: readonly string[]) => {
      let stderr = '';
      const code = await main(args, {
        cwd: process.cwd(),
        stdout: { write: () => undefined },
        stderr: { write: (text) => (stderr += text) },
        stdin: (async function* () {})(),
        env: {},
        now: () => {
          throw new Error('the clock stands still');
        },
      });
      return { code, stderr };
    };
    const plain = await failing(['init', 'never-written']);
    assert.equal(plain.code, 2);
    assert.match(plain.stderr, /^Liaison failed, which is a defect .*: the clock stands still\n/);
    assert.doesNotMatch(plain.stderr, /^ {4}at /m);
    assert.match((await failing(['init', 'never-written', '--debug'])).stderr, /^ {4}at /m);
  });
});
