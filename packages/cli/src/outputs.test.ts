/** `--output FORMAT=FILE` of `check` and `diff`. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withGit } from './diff/testing.ts';
import { SOUND, UNSOUND, withRepository } from './testing.ts';

describe('--output', () => {
  it('writes what --format would print, beside what is printed', () =>
    withRepository(UNSOUND, async ({ run, read }) => {
      const outputs = ['sarif=out/a.sarif', 'markdown=out/a=b.md', 'text=out/a.txt', 'json=out/a.json'];
      const all = await run(['check', ...outputs.flatMap((output) => ['--output', output])], {
        terminal: true,
      });
      assert.equal(all.code, 1);
      assert.match(all.stdout, /missing-it-owner/);
      for (const [format, file] of [
        ['sarif', 'out/a.sarif'],
        ['markdown', 'out/a=b.md'],
        ['text', 'out/a.txt'],
        ['json', 'out/a.json'],
      ] as const) {
        assert.equal(read(file), (await run(['check', '--format', format])).stdout, format);
      }
      await run(['check', '--quiet', '--output', 'json=out/a.json'], { in: 'campaigns' });
      assert.equal(
        read('campaigns/out/a.json'),
        (await run(['check', '--quiet', '--format', 'json'])).stdout,
      );
    }));

  it('does the same for reviews', () =>
    withGit(async (repository) => {
      repository.commit('2026-10-01', SOUND);
      repository.write({ 'campaigns/spring.campaign': UNSOUND['campaigns/spring.campaign'] ?? '' });
      const args = ['--link', 'https://git.example/blob/1', '--tag', 'shop'];
      const formats = ['markdown', 'sarif', 'junit', 'html', 'gitlab', 'github', 'text'];
      const outputs = formats.flatMap((format) => ['--output', `${format}=../out/review.${format}`]);
      const { code, stdout } = await repository.diff([...args, ...outputs]);
      assert.equal(code, 1);
      assert.equal(JSON.parse(stdout).version, 1);
      for (const format of formats) {
        const text = readFileSync(join(repository.folder, `../out/review.${format}`), 'utf8');
        assert.equal(text, (await repository.diff(args, { format })).stdout, format);
      }
    }));

  it('says what it does not understand before anything is done', () =>
    withRepository(SOUND, async ({ run, root, write }) => {
      for (const [option, message] of [
        ['review.md', '`--output review.md` is not FORMAT=FILE'],
        ['sarf=a', '`--output sarf=a` is not FORMAT=FILE'],
        ['sarif=', '`--output sarif=` is not FORMAT=FILE'],
      ] as const) {
        const { code, stdout, stderr } = await run(['check', '--output', option]);
        assert.deepEqual([code, stdout], [2, '']);
        assert.ok(stderr.includes(message), stderr);
      }
      const twice = await run(['check', '--output', 'sarif=a', '--output', 'junit=./a']);
      assert.match(twice.stderr, /`\.\/a` is named twice/);
      assert.ok(!existsSync(join(root, 'a')));
      write('file', '');
      const { code, stderr } = await run(['check', '--output', 'sarif=file/a']);
      assert.equal(code, 2);
      assert.match(stderr, /cannot be written/);
    }));
});
