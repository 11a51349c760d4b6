/** Installs the test host where it is not installed yet: its packages out of the registry, and Chromium out of the distribution. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** Throws, saying what to do, where something is missing that cannot be installed here. */
export function installHost() {
  installPackages();
  installChromium();
}

function installPackages() {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const mark = join(here, 'node_modules', '.installed-lock.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'The test host cannot be installed');
  writeFileSync(mark, lock);
}

function installChromium() {
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  if (process.env.CHROMIUM || known.some((path) => existsSync(path))) return;
  const manual =
    'There is no Chromium: install it (`apt-get install chromium`), or name its path in CHROMIUM';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(manual);
  run('apt-get', ['update'], manual);
  run('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], manual);
}

function run(command, args, trouble) {
  const { status } = spawnSync(command, args, {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`${trouble} (${command} ended with ${status})`);
}
