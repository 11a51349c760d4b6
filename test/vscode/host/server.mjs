/** VS Code's server, as code-server carries it: started on a free port of this machine, and ended with all that it started. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const vscode = join(here, 'node_modules', 'code-server', 'lib', 'vscode');

/** What a window of somebody who has never changed a setting would do, less what would ask or phone. */
const SETTINGS = {
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // On in a browser's window otherwise, and then tests would find what others have typed on the disk.
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the settings of the user: ours, and what a test wants besides. */
export function writeSettings(userDataDir, settings = {}) {
  const folder = join(userDataDir, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
}

/** Arguments that name where a profile and its extensions are. */
export function profileArguments({ userDataDir, extensionsDir }) {
  return ['--server-data-dir', userDataDir, '--extensions-dir', extensionsDir];
}

/** Runs the server with arguments; the process leads a group of its own. */
export function spawnServer(args, env = process.env) {
  linkModules();
  return spawn(
    process.execPath,
    ['--import', join(here, 'parent-watch.mjs'), join(vscode, 'out', 'server-main.js'), ...args],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: serverEnvironment(env) },
  );
}

/**
 * Starts the server of a profile; in a restricted one, no folder is trusted.
 * @returns its port, a promise that is rejected when it or its extension host ends, what it has said, and how to stop it.
 */
export async function startServer({ userDataDir, extensionsDir, restricted = false }) {
  const child = spawnServer([
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...profileArguments({ userDataDir, extensionsDir }),
    ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'],
    ...(restricted ? [] : ['--disable-workspace-trust']),
    ...['--enable-smoke-test-driver', '--log', 'info'],
  ]);
  let said = '';
  const stop = () => {
    process.removeListener('exit', kill);
    child.kill('SIGTERM');
    return Promise.race([exited(child), pause(1500)]).then(kill);
  };
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.on('exit', kill);
  const { promise: port, resolve: listens, reject: fails } = Promise.withResolvers();
  const { promise: ended, reject: ends } = Promise.withResolvers();
  ended.catch(fails);
  const { promise: hostExited, resolve: hostExits } = Promise.withResolvers();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said = `${said}${text}`.slice(-20_000);
      const listening = /Extension host agent listening on (\d+)/.exec(said);
      if (listening) listens(Number(listening[1]));
      if (/Extension Host Process exited/.test(text)) hostExits();
    });
  }
  exited(child).then((code) => ends(new Error(`VS Code's server ended with ${code}:\n${said}`)));
  return { port: await port, ended, hostExited, said: () => said, stop };
}

/** Settles with the exit code. */
export function exited(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Both Node and the browser look for the server's modules below the server; npm has put them beside it. */
function linkModules() {
  const link = join(vscode, 'node_modules');
  if (!existsSync(link)) symlinkSync('../../..', link);
}

/** Without what a surrounding VS Code would tell its children, and without a gallery that would be asked. */
function serverEnvironment(env) {
  const own = Object.entries(env).filter(([name]) => !/^(VSCODE|ELECTRON|CODE_SERVER)_(?!TEST_)/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}
