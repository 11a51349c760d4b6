/** `liaison diff` on real repositories of git: which versions are compared, and what cannot be. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReviewDocument } from '@liaison/checks';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SOUND } from '../testing.ts';
import { type GitRepository, gitRepository, type Texts, withGit } from './testing.ts';

const SPRING = 'campaigns/spring.campaign';
const WRITTEN = SOUND[SPRING] ?? '';

function spring(edit: (text: string) => string): Texts {
  return { [SPRING]: edit(WRITTEN) };
}

/** The same without a campaign. */
const ORGANISATION: Texts = Object.fromEntries(Object.entries(SOUND).filter(([path]) => path !== SPRING));

/** Four times as many messages. */
const LARGER = spring((text) => text.replace('audience 20k', 'audience 80k'));

function codes({ changes }: ReviewDocument): string[] {
  return changes.map(({ code }) => code).sort();
}

/** A main branch with a sound repository, and a branch `work`. */
async function onBranch<T>(use: (repository: GitRepository, parent: string) => Promise<T>): Promise<T> {
  return withGit(async (repository, parent) => {
    repository.commit('2026-10-01', SOUND);
    repository.git('checkout', '--quiet', '-b', 'work');
    return use(repository, parent);
  });
}

describe('liaison diff', () => {
  it('has the published form', async () => {
    const path = new URL('../../../checks/schema/liaison.review.schema.json', import.meta.url);
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(path, 'utf8')),
    );
    await onBranch(async (repository) => {
      repository.write({ ...LARGER, 'campaigns/new.campaign': 'campaign new { status draft }\n' });
      validate(await repository.review());
      assert.deepEqual(validate.errors, null);
    });
  });

  it('says that nothing changed where only layout, order and comments did', async () => {
    await onBranch(async (repository) => {
      repository.write(spring((text) => `// hello\n\n${text.replace(/\n {2}(?=\S)/g, '\n      ')}`));
      const { code, stdout } = await repository.diff([], { format: 'text' });
      assert.equal(code, 0);
      assert.match(stdout, /^Nothing that matters changed/);
    });
  });

  it('compares the working tree with the commit at which it left the main branch', async () => {
    await onBranch(async (repository) => {
      repository.git('checkout', '--quiet', 'main');
      const other = WRITTEN.replaceAll('spring', 'summer').replaceAll('Spring', 'Summer');
      repository.commit('2026-10-02', { 'campaigns/summer.campaign': other });
      repository.git('checkout', '--quiet', 'work');
      const left = repository.git('merge-base', 'main', 'work');
      repository.write(LARGER);
      const document = await repository.review();
      assert.deepEqual([document.base.ref, document.base.commit], ['main', left]);
      assert.deepEqual([document.head.ref, document.head.commit], [null, null]);
      assert.ok(document.changes.every(({ subject }) => subject.name === 'spring'));
      assert.ok(document.changes.length > 0);
      // Exactly that branch, where one is named, and the merge base on demand.
      assert.ok(codes(await repository.review(['main'])).includes('campaign-removed'));
      assert.deepEqual(codes(await repository.review(['main', '--merge-base'])), codes(document));
    });
  });

  it('compares two commits, whatever is in the working tree', async () => {
    await onBranch(async (repository) => {
      repository.commit('2026-10-05', LARGER);
      repository.write({ [SPRING]: 'campaign { oh no' });
      const there = await repository.review(['main', 'work']);
      assert.ok(there.changes.length > 0);
      const back = await repository.review(['work', 'main']);
      assert.equal(back.changes.length, there.changes.length);
      assert.equal(there.head.ref, 'work');
    });
  });

  it('ends with 1 where somebody has to agree, and as `--fail-on` says', async () => {
    await onBranch(async (repository) => {
      repository.write({ 'campaigns/new.campaign': 'campaign new { status planned }\n' });
      const codeWith = async (...args: string[]) => (await repository.diff(args)).code;
      assert.equal(await codeWith(), 1);
      assert.equal(await codeWith('--fail-on', 'never'), 0);
      assert.equal(await codeWith('HEAD', 'HEAD'), 0);
      assert.equal(await codeWith('HEAD', 'HEAD', '--fail-on', 'warning'), 0);
    });
  });

  it('tells findings that come and go, with places that count from 1', async () => {
    await onBranch(async (repository) => {
      repository.write(spring((text) => `\n${text.replace('  it-owner tom\n', '')}`));
      const { findings, verdict } = await repository.review();
      assert.ok(findings.new.some(({ code }) => code === 'missing-it-owner'));
      const found = findings.new.find(({ code }) => code === 'missing-it-owner');
      assert.deepEqual(found?.at, { file: SPRING, line: 2, column: 10, endLine: 2, endColumn: 16 });
      assert.match(found?.fingerprint ?? '', /^[0-9a-f]{12}$/);
      assert.ok(verdict.newErrors >= 1);
      repository.commit('2026-10-06', {});
      const back = await repository.review(['work', 'main']);
      assert.ok(back.findings.gone.some(({ fingerprint }) => fingerprint === found?.fingerprint));
    });
  });

  it('reads each version with its own configuration', async () => {
    await withGit(async (repository) => {
      const config = (severity: string) => `{ "severity": { "missing-it-owner": "${severity}" } }\n`;
      const unsound = spring((text) => text.replace('  it-owner tom\n', ''));
      repository.commit('2026-10-01', { ...SOUND, ...unsound, 'liaison.config.json': config('off') });
      repository.write({ 'liaison.config.json': config('error') });
      const { findings } = await repository.review();
      assert.deepEqual(
        findings.new.map(({ code }) => code),
        ['missing-it-owner'],
      );
    });
  });

  it('takes a file with another name for the same campaign', async () => {
    await onBranch(async (repository) => {
      repository.git('mv', SPRING, 'campaigns/renamed.campaign');
      const { verdict } = await repository.review();
      assert.equal(verdict.level, 'none');
    });
  });

  it('sees no change in other ends of lines', async () => {
    await onBranch(async (repository) => {
      repository.write(spring((text) => text.replaceAll('\n', '\r\n')));
      assert.equal((await repository.review()).verdict.level, 'none');
    });
  });

  it('stands in any folder, and reads a repository that is a folder of another', async () => {
    await withGit(async (repository) => {
      const below = (texts: Texts) =>
        Object.fromEntries(Object.entries(texts).map(([path, text]) => [`plans/${path}`, text]));
      repository.commit('2026-10-01', {
        ...below({ ...SOUND, 'liaison.config.json': '{}\n' }),
        'x.campaign': 'oh no {',
      });
      repository.write(below(LARGER));
      const document = await repository.review([], { in: 'plans/campaigns' });
      assert.ok(document.changes.length > 0);
      assert.equal(document.base.files, 3);
      assert.equal(document.changes[0]?.head?.file, SPRING);
      assert.deepEqual(await repository.review(['--folder', 'plans']), document);
      assert.equal(document.involvement.changed[0]?.seen, '2026-10-01');
    });
  });

  it('follows links within a commit', async () => {
    await onBranch(async (repository) => {
      symlinkSync('spring.campaign', join(repository.folder, 'campaigns/again.campaign'));
      symlinkSync('../campaigns', join(repository.folder, 'org/linked'));
      repository.commit('2026-10-02', {});
      const { base, head, verdict } = await repository.review(['main', 'work']);
      assert.deepEqual([base.files, head.files, verdict.level], [3, 3, 'none']);
    });
  });
});

describe('liaison diff without all of the history', () => {
  async function cloned(
    parent: string,
    repository: GitRepository,
    ...args: string[]
  ): Promise<GitRepository> {
    const clone = gitRepository(join(parent, 'clone'));
    repository.git('clone', '--quiet', ...args, pathToFileURL(repository.folder).href, clone.folder);
    return clone;
  }

  it('says what to fetch', async () => {
    await onBranch(async (repository, parent) => {
      repository.commit('2026-10-05', LARGER);
      repository.git('checkout', '--quiet', 'main');
      const clone = await cloned(parent, repository, '--depth=1', '--branch=work');
      const unnamed = await clone.diff();
      assert.equal(unnamed.code, 2);
      assert.match(unnamed.stderr, /git fetch --depth=1000 origin main/);
      const named = await clone.diff(['origin/main']);
      assert.equal(named.code, 2);
      assert.match(named.stderr, /There is no commit `origin\/main` in this clone/);
      assert.match(named.stderr, /git fetch --depth=1000 origin main/);
      // Whoever does what is said gets there, first with the main branch and then with what is before it.
      let { stderr } = unnamed;
      for (const _ of ['main', 'older commits']) {
        const [, advice = ''] = /help: Fetch [^`]*`git ([^`]+)`/.exec(stderr) ?? [];
        clone.git(...advice.split(' '), '--quiet');
        stderr = (await clone.diff()).stderr;
      }
      assert.equal(stderr, '');
    });
  });

  it('says so where two branches have nothing in common', async () => {
    await onBranch(async (repository, parent) => {
      repository.commit('2026-10-05', LARGER);
      repository.git('checkout', '--quiet', 'main');
      repository.commit('2026-10-06', { 'README.md': 'hello\n' });
      const clone = await cloned(parent, repository, '--depth=1', '--no-single-branch', '--branch=work');
      const { code, stderr } = await clone.diff();
      assert.equal(code, 2);
      assert.match(stderr, /have no commit in common in this shallow clone/);
      assert.match(stderr, /git fetch --deepen=1000/);
      // Two commits that are there can be compared; how early IT could see them is not known.
      const document = await clone.review(['origin/main', 'HEAD']);
      assert.ok(document.changes.length > 0);
      assert.match(document.involvement.unknown ?? '', /shallow/);
    });
  });

  it('prefers the main branch of the remote', async () => {
    await onBranch(async (repository, parent) => {
      repository.git('checkout', '--quiet', 'main');
      const clone = await cloned(parent, repository);
      clone.commit('2026-10-07', LARGER);
      const document = await clone.review();
      assert.equal(document.base.ref, 'origin/main');
      assert.ok(document.changes.length > 0);
    });
  });

  it('reads a bare repository, whose newer version is HEAD', async () => {
    await onBranch(async (repository, parent) => {
      repository.commit('2026-10-05', LARGER);
      const bare = await cloned(parent, repository, '--bare');
      const { head, changes } = await bare.review();
      assert.equal(head.ref, 'HEAD');
      assert.ok(changes.length > 0);
      assert.ok((await bare.review(['main', '--folder', '.'])).changes.length > 0);
      const none = await bare.diff(['main', '--folder', 'org']);
      assert.equal(none.code, 0);
    });
  });
});

describe('liaison diff of what cannot be compared', () => {
  it('fails loudly on an older version with bad syntax, with the place', async () => {
    await withGit(async (repository) => {
      repository.commit('2026-10-01', {
        ...SOUND,
        'campaigns/bad.campaign': 'campaign bad {\n  status "draft\n}\n',
      });
      repository.write({ 'campaigns/bad.campaign': 'campaign bad { status draft }\n' });
      const { code, stdout, stderr } = await repository.diff();
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /campaigns\/bad\.campaign:2:10/);
      assert.match(stderr, /nothing can be compared with it/);
    });
  });

  it('fails loudly on an older version that is no text, or has a configuration that cannot be used', async () => {
    await withGit(async (repository) => {
      repository.commit('2026-10-01', { ...SOUND, 'a.campaign': new Uint8Array([0xff, 0xfe, 0x41, 0]) });
      const binary = await repository.diff();
      assert.equal(binary.code, 2);
      assert.match(binary.stderr, /`a\.campaign` is UTF-16/);
      repository.commit('2026-10-02', { 'a.campaign': null, 'liaison.config.json': '{ "severity": 3 }' });
      const config = await repository.diff();
      assert.equal(config.code, 2);
      assert.match(config.stderr, /`liaison\.config\.json`/);
    });
  });

  it('judges a newer version with bad syntax, and says what is missing', async () => {
    await onBranch(async (repository) => {
      repository.write(spring((text) => text.replace('status   planned', 'status   "planned')));
      const { code, stdout } = await repository.diff();
      assert.equal(code, 1);
      const document: ReviewDocument = JSON.parse(stdout);
      assert.ok(document.findings.new.some((finding) => finding.code === 'syntax'));
      assert.ok(
        document.notes.some((note) => note.includes(`${SPRING}:7:12`)),
        document.notes.join(),
      );
      assert.equal(document.verdict.level, 'breaking');
    });
  });

  it('does not tell of a campaign that has no name yet, nor wants signatures for it or for one that is off', async () => {
    await onBranch(async (repository) => {
      repository.write(
        spring((text) => `${text.replace('status   planned', 'status   cancelled')}\ncampaign {\n}\n`),
      );
      const document = await repository.review();
      assert.ok(document.changes.every(({ subject }) => subject.name !== ''));
      assert.deepEqual([document.signatures, document.verdict.waitingFor], [[], []]);
    });
  });

  it('waits for IT from the share of a system on that the repository decides', async () => {
    for (const standardChangeShare of [0, 100]) {
      await onBranch(async (repository) => {
        repository.write({
          'liaison.config.json': JSON.stringify({ parameters: { standardChangeShare } }),
          ...LARGER,
        });
        const { verdict } = await repository.review();
        const isOpen = verdict.waitingFor.some(({ role }) => role === 'it');
        assert.equal(isOpen, standardChangeShare === 0);
      });
    }
  });

  it('takes everything for new where there were no campaigns, and says so', async () => {
    await withGit(async (repository) => {
      repository.commit('2026-10-01', { 'README.md': 'hello\n' });
      assert.match(
        (await repository.diff()).stderr,
        /There is no campaign file in main at [0-9a-f]{7}, nor in the working tree/,
      );
      repository.write(SOUND);
      const document = await repository.review();
      assert.ok(codes(document).includes('campaign-added'));
      assert.ok(document.notes.some((note) => note.endsWith('so everything is new')));
      assert.deepEqual([document.base.files, document.head.files], [0, 3]);
    });
  });

  it('says that a word is no commit, and that a folder is in no repository', async () => {
    await onBranch(async (repository, parent) => {
      for (const ref of ['nowhere', '--output=x', 'main..work', '']) {
        const { code, stderr } = await repository.diff(['--', ref]);
        assert.equal(code, 2, ref);
        assert.match(stderr, /There is no commit/);
      }
      mkdirSync(join(parent, 'elsewhere'));
      const { code, stderr } = await gitRepository(join(parent, 'elsewhere')).diff();
      assert.equal(code, 2);
      assert.match(stderr, /is in no git repository/);
    });
  });

  it('leaves submodules out, in both versions, and says so', async () => {
    await onBranch(async (repository, parent) => {
      const other = gitRepository(join(parent, 'other'));
      mkdirSync(other.folder);
      other.git('init', '--quiet', '--initial-branch=main');
      other.commit('2026-09-01', { 'theirs.campaign': 'campaign theirs { status draft }\n' });
      repository.git('submodule', '--quiet', 'add', pathToFileURL(other.folder).href, 'theirs');
      assert.ok(existsSync(join(repository.folder, 'theirs/theirs.campaign')));
      const inFolder = await repository.review();
      repository.commit('2026-10-02', {});
      for (const document of [inFolder, await repository.review(['main', 'work'])]) {
        assert.equal(document.head.files, 3);
        assert.equal(document.verdict.level, 'none');
        assert.deepEqual(document.notes, ['`theirs` is a submodule: campaigns in it are not compared']);
      }
    });
  });

  it('does not take what a sparse checkout leaves out for gone', async () => {
    await onBranch(async (repository) => {
      repository.git('sparse-checkout', 'set', 'org');
      const { code, stderr } = await repository.diff();
      assert.equal(code, 2);
      assert.match(stderr, /sparse checkout/);
      assert.equal((await repository.review(['main', 'HEAD'])).verdict.level, 'none');
    });
  });

  it('runs nothing that the configuration of a repository names', async () => {
    if (process.platform === 'win32') return;
    await onBranch(async (repository, parent) => {
      const script = join(parent, 'evil.sh');
      const trace = join(parent, 'evil.log');
      writeFileSync(script, `#!/bin/sh\necho "$0 $@" >> ${trace}\ncat\n`);
      chmodSync(script, 0o755);
      repository.commit('2026-10-02', {
        ...LARGER,
        '.gitattributes': '*.campaign filter=evil diff=evil text\n',
      });
      const settings = {
        'core.fsmonitor': script,
        'core.hooksPath': parent,
        'core.pager': script,
        'core.sshCommand': script,
        'core.askPass': script,
        'diff.external': script,
        'diff.evil.command': script,
        'diff.evil.textconv': script,
        'filter.evil.smudge': script,
        'filter.evil.clean': script,
        'filter.evil.process': script,
        'gpg.program': script,
        'log.showSignature': 'true',
        'alias.log': `!${script}`,
      };
      for (const [name, value] of Object.entries(settings)) {
        execFileSync('git', ['config', name, value], { cwd: repository.folder });
      }
      const before = readFileSync(join(repository.folder, '.git/index'));
      assert.ok((await repository.review()).changes.length > 0);
      assert.ok((await repository.review(['main', 'work'])).changes.length > 0);
      assert.equal(existsSync(trace) ? readFileSync(trace, 'utf8') : '', '');
      assert.deepEqual(readFileSync(join(repository.folder, '.git/index')), before);
    });
  });
});

describe('early involvement', () => {
  it('counts from the first commit on any branch, renames followed back', async () => {
    await withGit(async (repository) => {
      repository.commit('2026-09-01', ORGANISATION);
      repository.git('checkout', '--quiet', '-b', 'draft');
      repository.commit('2026-09-20', { 'campaigns/idea.campaign': WRITTEN });
      repository.git('mv', 'campaigns/idea.campaign', SPRING);
      repository.commit('2026-10-03', {});
      repository.git('checkout', '--quiet', 'main');
      repository.git('merge', '--quiet', '--no-ff', '--message=merge', 'draft');
      repository.write(LARGER);
      const { involvement } = await repository.review();
      assert.deepEqual(involvement.changed, [
        { campaign: 'spring', seen: '2026-09-20', launch: '2026-12-07', days: 78 },
      ]);
    });
  });

  it('counts from today for what is in no commit, and knows the last launches', async () => {
    await withGit(async (repository) => {
      const named = (name: string, launch: string) =>
        WRITTEN.replaceAll('spring', name).replace('2026-12-07 .. 2026-12-20', `${launch} .. 2026-12-20`);
      repository.commit('2026-08-01', ORGANISATION);
      repository.commit('2026-08-10', { 'campaigns/a.campaign': named('a', '2026-09-10') });
      repository.commit('2026-09-01', { 'campaigns/b.campaign': named('b', '2026-09-12') });
      repository.write(spring((text) => text));
      const { involvement } = await repository.review();
      assert.deepEqual(involvement.changed, [
        { campaign: 'spring', seen: null, launch: '2026-12-07', days: 36 },
      ]);
      assert.deepEqual(
        involvement.recent.map(({ campaign, days }) => [campaign, days]),
        [
          ['a', 31],
          ['b', 11],
        ],
      );
      assert.equal(involvement.medianDays, 21);
    });
  });
});

describe('liaison diff in other forms', () => {
  for (const [format, begin] of Object.entries({
    markdown: '<!-- liaison:review tag=web base=',
    html: '<!doctype html>',
    sarif: '{',
    junit: '<?xml',
    github: '::error',
    gitlab: '[',
    text: '1 new error',
  })) {
    it(`prints ${format}`, async () => {
      await onBranch(async (repository) => {
        repository.write(spring((text) => text.replace('  it-owner tom\n', '')));
        const { code, stdout, stderr } = await repository.diff(['--tag', 'web'], { format });
        assert.deepEqual([code, stderr], [1, '']);
        assert.equal(stdout.slice(0, begin.length).toLowerCase(), begin.toLowerCase());
        assert.ok(stdout.includes('missing-it-owner'));
      });
    });
  }

  it('prints a review for the terminal', async () => {
    await onBranch(async (repository) => {
      repository.write({
        ...LARGER,
        'org/systems.campaign': (SOUND['org/systems.campaign'] ?? '').replace('300 rps', '55 rps'),
      });
      const { stdout } = await repository.diff([], { format: 'text' });
      assert.match(stdout, /web-shop does not fit/);
      assert.match(stdout, /^main \([0-9a-f]{7}\) → working tree$/m);
      assert.match(stdout, /^To sign: marketing \(spring\)\nTo be agreed with: IT$/m);
      assert.match(stdout, /^system \(rps\) +owner +everyday +before +after +usable +used +worst second$/m);
      assert.match(stdout, /^web-shop +web +40 .* too much$/m);
      assert.match(stdout, /^ {2}web-shop: spring alone \S+ → \S+ rps of \S+ budgeted/m);
      assert.match(stdout, /^ {2}web-shop: Send over \d+ min: 41\.2 of 41\.3 rps/m);
      assert.match(stdout, /campaigns\/spring\.campaign:\d+:\d+$/m);
      assert.match(stdout, /spring: 67 days before the launch on 2026-12-07 \(since 2026-10-01\)/);
    });
  });
});
