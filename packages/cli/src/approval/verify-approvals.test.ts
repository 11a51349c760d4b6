/** Approvals against the history of real repositories. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestRepository, withRepository } from '../testing.ts';

const FILES = {
  'liaison.config.json': '{}',
  'org.campaign': `team platform { side it }
person tom { team platform email "tom@shop.example" signs-for it }
person wen { team platform github "wen-z" signs-for crm }
person ida { team platform signs-for privacy }
`,
  'tea.campaign': `campaign tea {
  approval it by tom on 2026-10-20
}
`,
};

/** Commits as somebody; the dates make nothing else of it. */
function git(root: string, email: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: email.split('@')[0],
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: 'merge button',
      GIT_COMMITTER_EMAIL: 'noreply@platform.example',
    },
  });
}

function commit(root: string, email: string): void {
  git(root, email, 'add', '-A');
  git(root, email, 'commit', '-q', '-m', 'change');
}

async function inHistory(use: (repository: TestRepository) => Promise<void>): Promise<void> {
  await withRepository(FILES, async (repository) => {
    rmSync(join(repository.root, '.git'), { recursive: true });
    git(repository.root, 'tom@shop.example', 'init', '-q', '-b', 'main');
    commit(repository.root, 'Tom@Shop.example');
    await use(repository);
  });
}

describe('liaison verify', () => {
  it('holds an approval against the author of its line, whoever pressed the button', () =>
    inHistory(async ({ run }) => {
      const { code, stdout } = await run(['verify']);
      assert.equal(
        stdout,
        'verified  tea.campaign:2  tea, IT by tom: committed by them\n1 approval: 0 wrong, 0 that cannot be told\n',
      );
      assert.equal(code, 0);
    }));

  it('says where there is nothing to verify, and who has to commit what is wrong', () =>
    inHistory(async ({ run, read, write, root }) => {
      const signed = read('tea.campaign');
      write('tea.campaign', 'campaign tea { owner ana }\n');
      const none = await run(['verify']);
      assert.deepEqual([none.code, none.stdout], [0, 'No approval is written, so there is none to verify\n']);
      write('tea.campaign', signed.replace('2026-10-20', '2026-11-20'));
      commit(root, 'ana@shop.example');
      assert.match((await run(['verify'])).stdout, /1 wrong, .*\nWhoever signs commits the line/);
    }));

  it('finds a signature that somebody else wrote, also in the place of an old one', () =>
    inHistory(async ({ run, read, write, root }) => {
      write('tea.campaign', read('tea.campaign').replace('2026-10-20', '2026-11-20'));
      commit(root, 'ana@shop.example');
      const { code, stdout } = await run(['verify', 'tea']);
      assert.match(
        stdout,
        /^wrong {2}tea\.campaign:2 {2}tea, IT by tom: ana <ana@shop\.example> committed it\n/,
      );
      assert.equal(code, 1);
    }));

  it('passes over blanks and over lines elsewhere', () =>
    inHistory(async ({ run, write, root }) => {
      write(
        'tea.campaign',
        'campaign tea "Tea" {\n  status planned\n\n    approval   it by tom on 2026-10-20\n}\n',
      );
      commit(root, 'ana@shop.example');
      const { code, stdout } = await run(['verify']);
      assert.match(stdout, /^verified {2}tea\.campaign:4/);
      assert.equal(code, 0);
    }));

  it('knows the address that GitHub gives, and says what cannot be told', () =>
    inHistory(async ({ run, read, write, root }) => {
      write('tea.campaign', read('tea.campaign').replace('}', '\n  approval crm by wen on 2026-10-21\n}'));
      commit(root, '123+wen-z@users.noreply.github.com');
      write(
        'tea.campaign',
        read('tea.campaign').replace(/}\n$/, '\n  approval privacy by ida on 2026-10-22\n}\n'),
      );
      const json = await run(['verify', '--format', 'json']);
      const { approvals } = JSON.parse(json.stdout);
      assert.deepEqual(
        approvals.map((approval: { person: string; verdict: string }) => [approval.person, approval.verdict]),
        [
          ['tom', 'verified'],
          ['wen', 'verified'],
          ['ida', 'unknown'],
        ],
      );
      assert.equal(json.code, 0);
      assert.equal((await run(['verify', '--strict'])).code, 1);
    }));

  it('says in a shallow clone that the history is missing', () =>
    inHistory(async ({ write, read, root }) => {
      write('tea.campaign', read('tea.campaign').replace('campaign tea', 'campaign tea "Tea"'));
      commit(root, 'ana@shop.example');
      await withRepository({}, async (clone) => {
        rmSync(join(clone.root, '.git'), { recursive: true });
        git(clone.root, 'ana@shop.example', 'clone', '-q', '--depth', '1', `file://${root}`, 'work');
        const { code, stdout } = await clone.run(['verify'], { in: 'work' });
        assert.match(stdout, /^unknown .*: the history is cut off here: `git fetch --unshallow`\n/);
        assert.equal(code, 2);
      });
    }));

  it('reports a bad signature, and runs no program that the repository names', () =>
    inHistory(async ({ run, root }) => {
      const head = git(root, 'tom@shop.example', 'cat-file', 'commit', 'HEAD');
      const [headers = '', ...rest] = head.split('\n\n');
      const forged = `${headers}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n bm90IGEgc2lnbmF0dXJl\n -----END PGP SIGNATURE-----\n\n${rest.join('\n\n')}`;
      const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], {
        cwd: root,
        input: forged,
        encoding: 'utf8',
      }).trim();
      git(root, 'tom@shop.example', 'reset', '-q', '--hard', id);
      git(root, 'tom@shop.example', 'config', 'gpg.program', join(root, 'evil.sh'));
      const { stdout } = await run(['verify']);
      assert.doesNotMatch(stdout, /and signed/);
      assert.match(stdout, /signature/);
    }));

  it('holds a signature against the person whose name the commit has', () =>
    inHistory(async ({ run, root, write, read }) => {
      const keys = join(root, '.git', 'signer');
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', keys]);
      for (const [name, value] of [
        ['gpg.format', 'ssh'],
        ['user.signingkey', `${keys}.pub`],
        ['gpg.ssh.allowedSignersFile', `${keys}s`],
      ] as const) {
        git(root, 'tom@shop.example', 'config', name, value);
      }
      write('tea.campaign', read('tea.campaign').replace('2026-10-20', '2026-10-21'));
      git(root, 'tom@shop.example', 'commit', '-q', '-a', '-S', '-m', 'sign');
      const verified = async (signer: string) => {
        writeFileSync(`${keys}s`, signer === '' ? '' : `${signer} ${readFileSync(`${keys}.pub`, 'utf8')}`);
        const { stdout, code } = await run(['verify']);
        return `${code} ${stdout.split('\n')[0]}`;
      };
      assert.match(await verified('tom@shop.example'), /^0 verified .*committed by them, and signed$/);
      assert.match(
        await verified('1+wen-z@users.noreply.github.com'),
        /^1 wrong .*the signature of 1\+wen-z@/,
      );
      assert.match(await verified('eve@other.example'), /^0 unknown .*signed by eve@other\.example/);
      assert.match(await verified('noreply@github.com'), /^0 verified /);
      assert.match(await verified(''), /^0 verified .*the key of the signature is not known here$/);
    }));

  it('is an error outside of git', () =>
    withRepository(FILES, async ({ run }) => {
      const { code, stderr } = await run(['verify']);
      assert.equal(code, 2);
      assert.match(stderr, /git/);
    }));
});
