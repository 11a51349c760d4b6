/** `liaison textconv` as git calls it. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { type GitRepository, withGit } from './git-repository.ts';

const main = fileURLToPath(new URL('../../packages/cli/src/main.ts', import.meta.url));
const COMMAND = [process.execPath, '--conditions=source', '--disable-warning=ExperimentalWarning', main]
  .map((part) => `'${part}'`)
  .join(' ');

function driver({ git, write }: GitRepository): void {
  write('.gitattributes', '*.campaign diff=campaign\n');
  git('config', 'diff.campaign.textconv', `${COMMAND} textconv`);
}

describe('liaison textconv', () => {
  it('lets git diff speak of campaigns', () =>
    withGit(async (repository) => {
      driver(repository);
      const { git, read, write } = repository;
      const text = read('campaigns/spring.campaign');
      write('campaigns/spring.campaign', text.replace('web-shop 40 rps', 'web-shop 45 rps'));
      const changed = git('diff', '--unified=0', '--', 'campaigns')
        .split('\n')
        .filter((line) => /^[-+][^-+]/.test(line));
      assert.deepEqual(changed, [
        '-campaign spring: budget of `web-shop`: 40 rps',
        '+campaign spring: budget of `web-shop`: 45 rps',
      ]);
    }));

  it('sees nothing where only the layout is another', () =>
    withGit(async (repository) => {
      driver(repository);
      const { git, read, write } = repository;
      const text = read('campaigns/spring.campaign');
      const lines = text
        .split('\n')
        .map((line) => (line.startsWith('  owner ') ? '' : line.replace('  ', '\t')));
      write(
        'campaigns/spring.campaign',
        `// a note\r\n${lines.join('\r\n').replace('}\r\n', '}\n')}`.replace(
          'it-owner',
          'owner ana\n  it-owner',
        ),
      );
      assert.doesNotMatch(git('diff', '--', 'campaigns'), /^@@/m);
      assert.notEqual(git('diff', '--no-textconv', '--', 'campaigns'), '');
    }));

  it('keeps lines that cannot be read, and takes any file', () =>
    withGit(async ({ write, liaison }) => {
      write('odd.campaign', 'campaign odd {\n  frobnicate 3 ] ]\n  status planned\n\u001b[31m\n');
      const odd = await liaison(['textconv', 'odd.campaign']);
      assert.equal(odd.code, 0);
      assert.match(odd.stdout, /^campaign odd$/m);
      assert.match(odd.stdout, /^cannot be read: .*\]/m);
      assert.ok(!odd.stdout.includes('\u001b'));
      write('empty.campaign', '');
      assert.deepEqual(await liaison(['textconv', 'empty.campaign']), { code: 0, stdout: '', stderr: '' });
      assert.equal((await liaison(['textconv', 'nowhere.campaign'])).code, 2);
    }));

  it('tells the same facts in the same order whatever the order of the file', () =>
    withGit(async ({ read, write, liaison }) => {
      const { stdout } = await liaison(['textconv', 'org/people.campaign']);
      const blocks = read('org/people.campaign').trim().split('\n\n').reverse();
      write('org/people.campaign', `${blocks.join('\n\n')}\n`);
      assert.equal((await liaison(['textconv', 'org/people.campaign'])).stdout, stdout);
      assert.ok(stdout.split('\n').length > 4, stdout);
    }));
});
