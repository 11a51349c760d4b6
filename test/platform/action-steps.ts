/** Runs the steps of action.yml as GitHub would, with bash, and with what GitHub gives a job. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { GIT_ENV } from './git-repository.ts';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const readAction = (): Action => parse(readFileSync(join(repository, 'action.yml'), 'utf8')) as Action;

export interface Job {
  /** Where the repository is checked out. */
  readonly workspace: string;
  readonly event: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Variables of GitHub beside those of the files, and the token. */
  readonly env: Readonly<Record<string, string>>;
}

export interface JobResult {
  /** Of the first step that failed, with its name; 0 of a job that passed. */
  readonly code: number;
  readonly failed: string | undefined;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs all steps but those that use other actions; the first that fails ends the job. */
export async function runAction(job: Job): Promise<JobResult> {
  const action = readAction();
  const temp = mkdtempSync(join(tmpdir(), 'liaison-action-'));
  try {
    const file = (name: string, text = '') => {
      writeFileSync(join(temp, name), text);
      return join(temp, name);
    };
    mkdirSync(join(temp, 'runner'));
    const files = {
      GITHUB_PATH: file('path'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(job.event)),
    };
    const github = { event: job.event, token: job.env.GITHUB_TOKEN };
    const inputs = Object.fromEntries(
      Object.entries(action.inputs).map(([name, input]) => [
        name,
        job.inputs?.[name] ?? evaluated(input.default, { github }),
      ]),
    );
    const ids = action.runs.steps.flatMap(({ id }) => id ?? []);
    const outputs = Object.fromEntries(ids.map((id) => [id, {} as Record<string, string>]));
    const steps = Object.fromEntries(ids.map((id) => [id, { outputs: outputs[id] }]));
    const context = { inputs, github, steps };
    let log = '';
    let failed: { name: string | undefined; code: number } | undefined;
    for (const step of action.runs.steps) {
      if (step.run === undefined) continue;
      const output = file('output');
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value, context)]),
      );
      const paths = readFileSync(files.GITHUB_PATH, 'utf8').split('\n').filter(Boolean).reverse();
      const { GITHUB_TOKEN: _, ...given } = job.env;
      const done = await bash(step.run, job.workspace, {
        PATH: [...paths, process.env.PATH].join(delimiter),
        HOME: temp,
        ...GIT_ENV,
        GITHUB_ACTION_PATH: repository.replace(/\/$/, ''),
        GITHUB_ACTIONS: 'true',
        RUNNER_TEMP: join(temp, 'runner'),
        GITHUB_OUTPUT: output,
        ...files,
        ...given,
        ...env,
      });
      log += done.log;
      for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
        const at = line.indexOf('=');
        if (step.id) (outputs[step.id] as Record<string, string>)[line.slice(0, at)] = line.slice(at + 1);
      }
      if (done.code !== 0) {
        failed = { name: step.name, code: done.code };
        break;
      }
    }
    const told = Object.entries(action.outputs).map(([name, { value }]) => [name, evaluated(value, context)]);
    for (const output of told) {
      // The folder goes with the test; what a file says is what counts.
      if (output[1]?.startsWith(temp)) output[1] = readFileSync(output[1], 'utf8');
    }
    return {
      code: failed?.code ?? 0,
      failed: failed?.name,
      log,
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
      outputs: Object.fromEntries(told),
    };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** Of GitHub's expressions, the paths into its contexts; what is not there is empty. */
function evaluated(text: string, context: unknown): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, path: string) => {
    let value: unknown = context;
    for (const part of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
    return value === undefined || value === null ? '' : String(value);
  });
}

/** As GitHub runs `shell: bash`. */
export async function bash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; log: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-script-'));
  try {
    writeFileSync(join(folder, 'script.sh'), script);
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'script.sh')], {
      cwd,
      env,
    });
    let log = '';
    child.stdout.on('data', (part) => (log += part));
    child.stderr.on('data', (part) => (log += part));
    child.stdin.end();
    const code = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve(status ?? 128));
    });
    return { code, log };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
