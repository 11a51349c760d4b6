/**
 * Measures a language server over stdio as an editor uses it, and prints one line of JSON:
 * `measure-lsp FOLDER OPEN-FILE SHARED-FILE one|all EDITS SETTINGS COMMAND [ARGUMENT…]`: the other files are opened too
 * where it says `all`; the settings are JSON. Run by bench.ts.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConfigurationParams, InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const [folder = '', openFile = '', sharedFile = '', opened = '', edits = '', settings = '', ...program] =
  process.argv.slice(2);
const [command = '', ...args] = program;
const configuration = JSON.parse(settings) as Record<string, unknown>;
const rootUri = pathToFileURL(folder).toString();
const uriOf = (path: string) => `${rootUri}/${path}`;
const extension = openFile.slice(openFile.lastIndexOf('.'));

const start = performance.now();
const delayFile = join(mkdtempSync(join(tmpdir(), 'liaison-bench-')), 'delay');
const child = spawn(command, args, {
  stdio: ['pipe', 'pipe', 'ignore'],
  env: { ...process.env, LOOP_DELAY_FILE: delayFile },
});
const ended = new Promise((resolve) => child.once('exit', resolve));
if (!child.stdout || !child.stdin) throw new Error('no streams');
const connection = createMessageConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
);
/** Files that the server has spoken about, and when last. */
const spoken = new Map<string, number>();
let listeners: ((uri: string) => void)[] = [];
let lastSpoken = 0;
/** Edits that take long. */
const FEW = 10;
connection.onNotification('textDocument/publishDiagnostics', ({ uri }: PublishDiagnosticsParams) => {
  lastSpoken = performance.now();
  spoken.set(uri, lastSpoken);
  for (const listen of listeners) listen(uri);
});
for (const method of ['client/registerCapability', 'window/workDoneProgress/create']) {
  connection.onRequest(method, () => null);
}
connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
  items.map(({ section }) => configuration[section ?? ''] ?? null),
);
connection.listen();

const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
  processId: process.pid,
  rootUri,
  workspaceFolders: [{ uri: rootUri, name: 'bench' }],
  capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
});
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: configuration });
const texts = new Map<string, { text: string; version: number }>();
await open(openFile);
await spokenOf(uriOf(openFile));
const firstDiagnosed = performance.now() - start;
if (opened === 'all') for (const path of filesBelow(folder)) await open(path);
// Answered when all files are read: between the first findings and the others nothing is said for a while.
if (capabilities.hoverProvider) await asked('textDocument/hover', 0);
await quiet(10_000);
const allDiagnosed = Math.max(...spoken.values()) - start;
const files = spoken.size;

child.kill('SIGUSR2');
const own: number[] = [];
const completions: number[] = [];
const hovers: number[] = [];
for (let edit = 0; edit < Number(edits); edit++) {
  own.push(await keystroke(openFile, edit));
  if (capabilities.completionProvider) completions.push(await asked('textDocument/completion', edit));
  if (capabilities.hoverProvider) hovers.push(await asked('textDocument/hover', edit));
}
await open(sharedFile);
await quiet(1000);
const shared: number[] = [];
const everywhere: number[] = [];
for (let edit = 0; edit < FEW; edit++) {
  const begin = performance.now();
  shared.push(await keystroke(sharedFile, edit));
  // A server that looks at open files only has nothing to say elsewhere.
  await quiet(1500);
  everywhere.push(lastSpoken - begin);
}
const others: number[] = [];
for (let edit = 0; edit < (opened === 'one' && files > 1 ? 2 * FEW : 0); edit++) {
  others.push(await largerSend(edit));
  await quiet(1000);
}

const memory = memoryOf(child.pid ?? 0);
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
await ended;
const quantilesOf = { own, others, completion: completions, hover: hovers, shared, everywhere };
process.stdout.write(
  `${JSON.stringify({
    firstDiagnosed,
    allDiagnosed,
    files,
    ...Object.fromEntries(Object.entries(quantilesOf).map(([name, times]) => [name, quantiles(times)])),
    longestBlock: Number(readFileSync(delayFile, 'utf8')),
    ...memory,
  })}\n`,
);

function filesBelow(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith(extension)).map((path) => path.replaceAll('\\', '/'));
}

async function open(path: string): Promise<void> {
  if (texts.has(path)) return;
  const text = readFileSync(join(folder, path), 'utf8');
  texts.set(path, { text, version: 1 });
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: uriOf(path), languageId: extension.slice(1), version: 1, text },
  });
}

/** Takes a character away or gives it back, so that a finding comes or goes; until the file is spoken of again. */
async function keystroke(path: string, edit: number): Promise<number> {
  const state = texts.get(path);
  if (!state) throw new Error(`${path} is not open`);
  const at = state.text.indexOf('owner') + 2;
  state.version++;
  const text = edit % 2 === 0 ? state.text.slice(0, at) + state.text.slice(at + 1) : state.text;
  const begin = performance.now();
  const answered = spokenOf(uriOf(path), begin);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: uriOf(path), version: state.version },
    contentChanges: [{ text }],
  });
  await answered;
  return performance.now() - begin;
}

/** Makes a send so large that a system in the shared file cannot serve it, or takes that back; until it is told there. */
async function largerSend(edit: number): Promise<number> {
  const state = texts.get(openFile);
  if (!state) throw new Error(`${openFile} is not open`);
  state.version++;
  const text = edit % 2 === 0 ? state.text.replace(/audience \d+k/, 'audience 9000000k') : state.text;
  const begin = performance.now();
  const answered = spokenOf(uriOf(sharedFile), begin);
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: uriOf(openFile), version: state.version },
    contentChanges: [{ text }],
  });
  await answered;
  return performance.now() - begin;
}

async function asked(method: string, edit: number): Promise<number> {
  const begin = performance.now();
  await connection.sendRequest(method, {
    textDocument: { uri: uriOf(openFile) },
    position: { line: 3 + (edit % 20), character: 6 },
  });
  return performance.now() - begin;
}

function spokenOf(uri: string, since = 0): Promise<void> {
  if ((spoken.get(uri) ?? -1) > since) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Nothing was said of ${uri}`)), 120_000);
    const listen = (said: string) => {
      if (said !== uri) return;
      clearTimeout(timer);
      listeners = listeners.filter((other) => other !== listen);
      resolve();
    };
    listeners.push(listen);
  });
}

/** Settles when nothing was said for so many milliseconds. */
async function quiet(milliseconds: number): Promise<void> {
  let last = performance.now();
  const listen = () => {
    last = performance.now();
  };
  listeners.push(listen);
  while (performance.now() - last < milliseconds) await new Promise((resolve) => setTimeout(resolve, 50));
  listeners = listeners.filter((other) => other !== listen);
}

function memoryOf(pid: number): { peak: number; held: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { peak: kilobytes('VmHWM') * 1024, held: kilobytes('VmRSS') * 1024 };
}

function quantiles(times: number[]): { p50: number; p95: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
