/** The action for GitHub and the template for GitLab: their scripts run, with the command as it is bundled. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bash, type Job, readAction, repository, runAction } from './action-steps.ts';
import { GIT_ENV, type GitRepository, sale, withGit } from './git-repository.ts';
import { type StandIn, TOKEN, withPlatform } from './stand-in.ts';

const bundle = join(repository, 'packages/cli/dist/liaison.mjs');
const SERVER = { GITHUB_SERVER_URL: 'https://github.example' };

/** A pull request that takes a campaign to more people, checked out as GitHub does it: merged. */
function pullRequest(own: GitRepository, change: (text: string) => string) {
  const { git, write, read, commit } = own;
  const base = git('rev-parse', 'HEAD').trim();
  git('switch', '--quiet', '--create', 'change');
  write('campaigns/spring.campaign', change(read('campaigns/spring.campaign')));
  const head = commit('A change');
  git('switch', '--quiet', 'main');
  write('notes.txt', 'Meanwhile on main');
  commit('Meanwhile');
  git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
  return { pull_request: { number: 7, base: { sha: base }, head: { sha: head, ref: '$(touch pwned)' } } };
}

function jobOf(own: GitRepository, platform: StandIn, event: unknown, inputs: Job['inputs'] = {}): Job {
  return { workspace: own.root, event, inputs, env: { ...SERVER, ...platform.github } };
}

const more = (text: string) => text.replace('1.6M', '3M');
const inLive = (text: string) => text.replace('status   planned', 'status   live');

describe('action.yml', () => {
  before(function buildBundle() {
    this.timeout(120_000);
    execFileSync(process.execPath, ['--conditions=source', join(repository, 'packages/cli/build.ts')]);
  });

  it('puts no expression into a script, and nothing of GitHub anywhere but into the environment', () => {
    const { runs, inputs, outputs } = readAction();
    assert.equal(runs.using, 'composite');
    for (const step of runs.steps) {
      assert.doesNotMatch(step.run ?? '', /\$\{\{/, step.name);
      assert.equal(step.shell, step.run === undefined ? undefined : 'bash');
      // What anybody may choose, such as the name of a branch, is not even an environment variable.
      for (const value of Object.values(step.env ?? {})) {
        assert.match(
          value,
          /^\$\{\{ (inputs\.[\w-]+|steps\.\w+\.outputs\.\w+|github\.event\.[\w.]*(sha|before)) \}\}$/,
        );
      }
    }
    const secrets = runs.steps.flatMap(({ name, env }) =>
      Object.values(env ?? {})
        .join()
        .includes('inputs.token')
        ? [name]
        : [],
    );
    assert.deepEqual(secrets, ['Comment']);
    assert.ok(Object.keys(inputs).length > 0 && Object.keys(outputs).length > 0);
  });

  it('reviews a pull request: annotations, one comment, a summary, outputs, and a verdict', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        own.write('campaigns/spring.campaign', inLive(own.read('campaigns/spring.campaign')));
        own.commit('It is live');
        const event = pullRequest(own, more);
        const first = await runAction(jobOf(own, platform, event));
        assert.equal(first.failed, 'Verdict', first.log);
        assert.equal(first.outputs.changed, 'true');
        assert.equal(first.outputs.verdict, 'breaking');
        assert.ok(Number(first.outputs.breaking) > 0);
        assert.equal(JSON.parse(first.outputs.review ?? '').verdict.level, 'breaking');
        assert.equal(JSON.parse(first.outputs.sarif ?? '').version, '2.1.0');
        assert.equal(platform.comments.length, 1);
        const [comment] = platform.comments;
        assert.match(comment?.body ?? '', /^<!-- liaison:review tag=default .*-->\n/);
        assert.match(comment?.body ?? '', /web-shop/);
        assert.match(
          comment?.body ?? '',
          /https:\/\/github\.example\/shop\/plans\/blob\/[0-9a-f]{40}\/campaigns\/spring\.campaign/,
        );
        assert.equal(first.summary.trim(), comment?.body.trim());
        assert.match(first.log, /^::(error|warning|notice) file=campaigns\/spring\.campaign,/m);
        assert.match(first.log, /^::error file=campaigns\/spring\.campaign,.*title=load-raised::/m);
        const annotations = first.log.split('\n').filter((line) => line.startsWith('::'));
        assert.equal(new Set(annotations).size, annotations.length);
        assert.ok(!first.log.includes(TOKEN) && !existsSync(join(own.root, 'pwned')));

        await runAction(jobOf(own, platform, event));
        assert.equal(platform.comments.length, 1);
      }),
    ));

  it('annotates what is new, counts what was there before, and has all of it in the log', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        const without = (line: RegExp) => (text: string) => text.replace(line, '');
        own.write(
          'campaigns/spring.campaign',
          without(/.*it-owner.*\n/)(own.read('campaigns/spring.campaign')),
        );
        own.commit('Nobody in IT');
        const event = pullRequest(own, without(/.*status.*\n/));
        const { log, failed } = await runAction(jobOf(own, platform, event, { 'fail-on': 'never' }));
        assert.equal(failed, 'Verdict', log);
        assert.match(log, /^error\[missing-it-owner\]/m);
        assert.match(log, /^::\w+ .*title=missing-status::/m);
        assert.doesNotMatch(log, /^::\w+ .*title=missing-it-owner::/m);
        assert.match(log, /^::notice title=Liaison::Findings that were there before: 1\./m);
      }),
    ));

  it('annotates everything where a commit is compared with itself', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        own.write(
          'campaigns/spring.campaign',
          own.read('campaigns/spring.campaign').replace(/.*it-owner.*\n/, ''),
        );
        own.commit('Nobody in IT');
        const { log } = await runAction(jobOf(own, platform, {}));
        assert.match(log, /^::error .*title=missing-it-owner::/m);
        assert.doesNotMatch(log, /before/);
      }),
    ));

  it('is silent where nothing that matters changed, and takes its comment back', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        const event = pullRequest(own, (text) => `// a note\n${text}`);
        const quiet = await runAction(jobOf(own, platform, event));
        assert.deepEqual([quiet.code, quiet.summary, platform.comments], [0, '', []], quiet.log);
        assert.deepEqual([quiet.outputs.changed, quiet.outputs.verdict], ['false', 'none']);
        platform.comments.push({
          id: 1,
          body: '<!-- liaison:review tag=default -->\nBad news',
          by: 'us',
          isFolded: false,
        });
        await runAction(jobOf(own, platform, event));
        assert.ok(platform.comments[0]?.isFolded && !/Bad news/.test(platform.comments[0].body));
      }),
    ));

  it('passes with a warning where the token only reads, and goes without a comment where none is wanted', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        const event = pullRequest(own, (text) => text.replace('response 3 %', 'response 2.9 %'));
        platform.fault = ({ method }) =>
          method === 'POST' ? { status: 403, body: { message: 'No' } } : undefined;
        const fork = await runAction(jobOf(own, platform, event, { 'fail-on': 'never' }));
        assert.equal(fork.code, 0, fork.log);
        if (fork.outputs.changed === 'true') assert.match(fork.log, /^::warning title=Liaison::/m);
        const asked = platform.asked.length;
        await runAction(jobOf(own, platform, event, { comment: 'false', 'fail-on': 'never' }));
        assert.equal(platform.asked.length, asked);
      }),
    ));

  it('fails loudly without its base, and on errors of the check', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        const lost = await runAction(jobOf(own, platform, {}, { base: 'f'.repeat(40) }));
        assert.deepEqual([lost.failed, lost.code], ['Review', 2], lost.log);
        const odd = await runAction(jobOf(own, platform, {}, { tag: '../x' }));
        assert.deepEqual([odd.failed, odd.code], ['Review', 2]);
        own.write(
          'campaigns/spring.campaign',
          own.read('campaigns/spring.campaign').replace(/.*it-owner.*\n/, ''),
        );
        own.commit('Nobody in IT');
        const event = { before: own.git('rev-parse', 'HEAD^1').trim() };
        const broken = await runAction(jobOf(own, platform, event, { 'fail-on': 'never' }));
        assert.equal(broken.failed, 'Verdict', broken.log);
        assert.match(broken.log, /^::error .*it-owner/m);
        assert.deepEqual(platform.asked, []);
      }),
    ));

  it('compares a branch that is new with the main one, and says so where it cannot', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        const event = { before: '0'.repeat(40) };
        const first = await runAction(jobOf(own, platform, event));
        assert.deepEqual([first.code, first.outputs.changed], [0, 'false'], first.log);
        own.git('branch', '--move', 'main', 'trunk');
        const unclear = await runAction(jobOf(own, platform, event));
        assert.deepEqual([unclear.failed, unclear.code], ['Review', 2], unclear.log);
        assert.match(unclear.log, /review\.mainBranch/);
        own.write('liaison.config.json', '{ "today": "2026-11-01", "review": { "mainBranch": "trunk" } }\n');
        own.commit('What is the main branch');
        own.git('switch', '--quiet', '--create', 'work');
        own.write('campaigns/autumn.campaign', sale('autumn', '900'));
        own.commit('Another sale');
        const done = await runAction(jobOf(own, platform, event, { 'fail-on': 'never' }));
        assert.equal(done.outputs.changed, 'true', done.log);
        assert.equal(JSON.parse(done.outputs.review ?? '').base.ref, 'trunk');
        assert.match(done.summary, /autumn/);
      }),
    ));

  it('compares once', () => {
    const script = readAction().runs.steps.find(({ id }) => id === 'review')?.run ?? '';
    assert.equal([...script.matchAll(/^ *liaison diff /gm)].length, 1);
  });
});

/** A folder with the bundled command under a name; what a pull request is, is in `.git/event`. */
function commandIn(own: GitRepository, name: string, before: string): string {
  const bin = join(own.root, '.git/bin');
  mkdirSync(bin);
  writeFileSync(join(bin, name), `#!/bin/sh\n${before}\nexec '${process.execPath}' '${bundle}' "$@"\n`);
  chmodSync(join(bin, name), 0o755);
  own.write('.git/event', JSON.stringify({ pull_request: { number: 7 } }));
  return bin;
}

describe('the template for GitLab', () => {
  const template = parse(readFileSync(join(repository, 'packages/cli/ci/liaison.gitlab-ci.yml'), 'utf8'));

  it('writes a code quality report and one note', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        own.write('campaigns/spring.campaign', inLive(own.read('campaigns/spring.campaign')));
        const base = own.commit('It is live');
        own.write('campaigns/spring.campaign', more(own.read('campaigns/spring.campaign')));
        const head = own.commit('More');
        const bin = commandIn(own, 'liaison', ':');
        const { script, variables, artifacts } = template.liaison;
        const env = {
          ...GIT_ENV,
          ...platform.gitlab,
          PATH: `${bin}:${process.env.PATH}`,
          LIAISON_TAG: variables.LIAISON_TAG,
          LIAISON_FAIL_ON: variables.LIAISON_FAIL_ON,
          CI_PROJECT_URL: 'https://gitlab.example/shop/plans',
          CI_COMMIT_SHA: head,
          CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
        };
        const { code, log } = await bash(script.join('\n'), own.root, env);
        assert.equal(code, 1, log);
        assert.ok(Array.isArray(JSON.parse(own.read(artifacts.reports.codequality))));
        assert.match(own.read(artifacts.reports.junit), /^<\?xml/);
        assert.equal(platform.comments.length, 1, log);
        assert.match(platform.comments[0]?.body ?? '', /^<!-- liaison:review tag=default /);
        assert.ok(!log.includes(TOKEN));

        const push = await bash(script.join('\n'), own.root, { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: '' });
        assert.doesNotMatch(push.log, /omment|note/);
      }),
    ));
});

describe('the workflow of `liaison init`', () => {
  it('runs in the repository that it comes with, and reviews a pull request', () =>
    withPlatform((platform) =>
      withGit(async (own) => {
        own.git('rm', '--quiet', '-r', '.');
        assert.equal((await own.liaison(['init'])).code, 0);
        own.write(
          'campaigns/first-campaign.campaign',
          inLive(own.read('campaigns/first-campaign.campaign').replace('draft', 'live')),
        );
        const base = own.commit('Begin');
        own.write(
          'campaigns/first-campaign.campaign',
          own.read('campaigns/first-campaign.campaign').replace(/audience +\S+/, 'audience 90k'),
        );
        own.commit('More people');
        const { jobs, permissions } = parse(own.read('.github/workflows/liaison.yml'));
        assert.deepEqual(permissions, { contents: 'read', 'pull-requests': 'write' });
        const bin = commandIn(own, 'npx', 'shift; shift');
        const log: string[] = [];
        for (const step of jobs.check.steps.filter(({ run }: { run?: string }) => run && run !== 'npm ci')) {
          assert.doesNotMatch(step.run, /\$\{\{/);
          const done = await bash(step.run, own.root, {
            ...GIT_ENV,
            ...platform.github,
            PATH: `${bin}:${process.env.PATH}`,
            BASE: base,
            GITHUB_STEP_SUMMARY: join(own.root, '.git/summary'),
            GITHUB_EVENT_PATH: join(own.root, '.git/event'),
          });
          log.push(done.log);
        }
        assert.match(own.read('.git/summary'), /Campaign review/, log.join('\n'));
        assert.equal(platform.comments.length, 1, log.join('\n'));
        assert.ok(!log.join().includes(TOKEN));
      }),
    ));
});

describe('.pre-commit-hooks.yaml', () => {
  it('names commands that there are, on files that there are', () =>
    withGit(async ({ liaison, write }) => {
      const hooks = parse(readFileSync(join(repository, '.pre-commit-hooks.yaml'), 'utf8'));
      for (const { entry, language, files, pass_filenames: passed } of hooks) {
        assert.equal(language, 'system');
        assert.match('campaigns/spring.campaign', new RegExp(files));
        const [, ...args] = entry.split(' ');
        const paths = passed === false ? [] : ['campaigns/spring.campaign'];
        assert.equal((await liaison([...args, ...paths])).code, 0, entry);
        write('campaigns/autumn.campaign', sale('autumn').replace('  owner    ana', '  owner ana'));
        assert.equal(
          (await liaison([...args, ...(passed === false ? [] : ['campaigns/autumn.campaign'])])).code,
          1,
          entry,
        );
        write('campaigns/autumn.campaign', '');
      }
      assert.equal(hooks.length, 2);
    }));
});
