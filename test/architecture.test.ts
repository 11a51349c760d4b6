/**
 * The rules of the house. The table below is the rule, its documentation and its enforcement: who may import
 * whom, and what else must hold for every source file. Why is in packages/README.md.
 */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Rule {
  /** Packages of ours. */
  readonly ours: readonly string[];
  /** Other people's packages, with the entry points that are allowed; `node:*` stands for Node itself. */
  readonly others: readonly string[];
}

/**
 * What product code of a package may import. Everything else is forbidden. A name with a slash is a second entry:
 * one file, or the folder of an `index.ts`, with a row of its own, for whoever has it in theirs.
 */
const MAY_IMPORT: Readonly<Record<string, Rule>> = {
  model: { ours: [], others: ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'temporal-polyfill'] },
  language: { ours: ['model'], others: ['langium', 'chevrotain'] },
  checks: { ours: ['language', 'model'], others: ['ignore', 'zod', 'jsonc-parser'] },
  importers: { ours: ['model'], others: ['@rgrove/parse-xml', 'papaparse', 'zod'] },
  // Of `checks` only the forms of what it finds.
  targets: { ours: ['checks', 'model'], others: [] },
  repository: { ours: ['checks', 'language', 'model'], others: ['ignore'] },
  'repository/git': { ours: ['checks', 'repository/user-error'], others: ['node:*'] },
  'repository/node': { ours: [], others: ['node:*'] },
  // What a command fails with must not bring everything else of the package along.
  'repository/user-error': { ours: [], others: [] },
  server: {
    ours: ['checks', 'language', 'model', 'repository', 'server/protocol', 'targets'],
    others: ['vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri', 'jsonc-parser'],
  },
  'server/browser': { ours: [], others: ['vscode-languageserver', 'vscode-languageserver/browser'] },
  'server/node': {
    ours: ['repository', 'repository/git', 'repository/node'],
    others: ['node:*', 'vscode-languageserver', 'vscode-languageserver/node', 'vscode-uri'],
  },
  // What both ends of a worker's connection say; the editor's end imports nothing else.
  'server/protocol': { ours: ['repository'], others: [] },
  cli: {
    ours: [
      'checks',
      'importers',
      'language',
      'model',
      'repository',
      'repository/git',
      'repository/node',
      'repository/user-error',
      'server/node',
      'targets',
    ],
    others: ['node:*', 'cli-table3', 'commander', 'diff', 'picocolors'],
  },
  vscode: {
    ours: ['server/browser', 'server/node', 'server/protocol'],
    others: [
      'vscode',
      'vscode-languageclient',
      'vscode-languageclient/browser',
      'vscode-languageclient/node',
    ],
  },
  testkit: { ours: [], others: [] },
};

/** What names of our packages begin with. */
const OURS = '@liaison/';

/** Globals through which a pure package would reach the world. */
const IMPURE = /\b(Date\.now|new Date\(\)|Math\.random|process\.|console\.|setTimeout|fetch\()/;
const PURE = ['model', 'language', 'checks', 'importers', 'targets', 'repository'];
const PACKAGES = Object.keys(MAY_IMPORT).filter((name) => !name.includes('/'));

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Developers' scripts beside the sources may use Node and what they generate from, but no other package's inside. */
const scripts = globSync(['packages/*.ts', 'packages/*/*.ts'], { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
);
const sources = globSync('packages/*/src/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.includes('/generated/'))
  .sort();
const isTestCode = (path: string) => /\.test\.ts$|\/testing(-[a-z-]+)?\.ts$|\/testing\//.test(path);
const packageOf = (path: string) => path.split('/')[1] ?? '';
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** The files of second entries, as the `package.json` beside them names them, with the name of their row. */
const secondEntries = new Map(
  PACKAGES.flatMap((name) =>
    Object.entries(exportsOf(name)).flatMap(([entry, { source }]) =>
      entry === '.' ? [] : [[posix.join('packages', name, source), posix.join(name, entry)] as const],
    ),
  ),
);
/** The second entry to which a file belongs; undefined for all others. */
const entryOf = (path: string) =>
  secondEntries.get(path) ??
  [...secondEntries].find(
    ([file]) => basename(file) === 'index.ts' && path.startsWith(`${posix.dirname(file)}/`),
  )?.[1];
const ruleOf = (path: string) => MAY_IMPORT[entryOf(path) ?? packageOf(path)] as Rule;
/** The file to which a relative import leads. */
const reachedFrom = (path: string, target: string) =>
  relative(root, join(root, dirname(path), target)).replaceAll('\\', '/');

describe('architecture', () => {
  it('knows every package, and there are at most ten', () => {
    assert.ok(sources.length > 50, `only ${sources.length} source files found`);
    const packages = new Set(sources.map(packageOf));
    assert.deepEqual([...packages].sort(), [...PACKAGES].sort());
    assert.ok(packages.size <= 10);
    for (const name of packages) assert.doesNotMatch(name, /util|common|shared|helper/);
  });

  it('imports only what the table allows', () => {
    const broken: string[] = [];
    for (const path of sources.filter((source) => !isTestCode(source))) {
      const rule = ruleOf(path);
      for (const target of importsOf(read(path))) {
        if (target.startsWith('.') || isAllowed(target, rule)) continue;
        broken.push(`${path} may not import ${target}; see packages/README.md`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('never reaches into another package past its index', () => {
    for (const path of sources) {
      for (const target of importsOf(read(path))) {
        const isDeclared = rulesOf(packageOf(path)).some(({ ours }) =>
          ours.includes(target.slice(OURS.length)),
        );
        assert.ok(isDeclared || !/^@liaison\/[a-z]+\//.test(target), `${path} imports ${target}`);
        if (!target.startsWith('.')) continue;
        const reached = reachedFrom(path, target);
        assert.ok(
          reached.startsWith(`packages/${packageOf(path)}/`),
          `${path} imports ${target}, which is outside its package`,
        );
      }
    }
  });

  it('keeps second entries apart: the others of a package do not touch them', () => {
    const declared = Object.keys(MAY_IMPORT).filter((name) => !PACKAGES.includes(name));
    assert.deepEqual([...secondEntries.values()].sort(), declared.sort());
    for (const path of sources.filter((source) => !isTestCode(source))) {
      for (const target of importsOf(read(path)).filter((each) => each.startsWith('.'))) {
        const entry = entryOf(reachedFrom(path, target));
        assert.ok(entry === undefined || entry === entryOf(path), `${path} imports ${target}`);
      }
    }
  });

  it('lets scripts reach only into their own package', () => {
    assert.ok(scripts.length >= 5);
    for (const path of scripts) {
      for (const target of importsOf(read(path)).filter((each) => each.startsWith('.'))) {
        const reached = reachedFrom(path, target);
        const own = path.split('/').length === 2 ? 'packages/' : `packages/${packageOf(path)}/`;
        assert.ok(reached.startsWith(own) || reached.split('/').length === 2, `${path} imports ${target}`);
      }
    }
  });

  it('keeps checks independent of each other', () => {
    const checks = globSync('packages/checks/src/*.md', { cwd: root }).map((path) => basename(path, '.md'));
    assert.ok(checks.length > 40);
    for (const code of checks.filter((name) => existsSync(join(root, `packages/checks/src/${name}.ts`)))) {
      for (const target of importsOf(read(`packages/checks/src/${code}.ts`))) {
        assert.ok(!checks.includes(basename(target, '.ts')), `${code} imports the check ${target}`);
      }
    }
  });

  it('keeps the inner packages pure', () => {
    const isPure = (path: string) => PURE.includes(packageOf(path)) && !entryOf(path);
    for (const path of sources.filter((source) => isPure(source) && !isTestCode(source))) {
      const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      assert.doesNotMatch(code, IMPURE, `${path} reaches outside`);
    }
  });

  it('opens every file with what lives there', () => {
    for (const path of sources.filter((source) => !isTestCode(source)))
      assert.match(read(path), /^(#!.*\n)?\/\*\*/, `${path} has no head comment`);
  });

  it('names files in kebab-case and keeps them short', () => {
    for (const path of sources) {
      assert.match(basename(path), /^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/, path);
      assert.doesNotMatch(basename(path), /^(utils?|common|shared|helpers?|misc)(\.test)?\.ts$/, path);
      const lines = read(path).split('\n').length;
      assert.ok(lines <= 500, `${path} has ${lines} lines`);
    }
  });

  it('gives every package a page of its own', () => {
    for (const name of PACKAGES) assert.ok(existsSync(join(root, `packages/${name}/README.md`)), name);
  });
});

function importsOf(text: string): string[] {
  const pattern =
    /^\s*(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The rows of a package and of its second entries. */
function rulesOf(name: string): Rule[] {
  return Object.entries(MAY_IMPORT).flatMap(([row, rule]) => (row.split('/')[0] === name ? [rule] : []));
}

function exportsOf(name: string): Record<string, { source: string }> {
  return JSON.parse(readFileSync(join(root, `packages/${name}/package.json`), 'utf8')).exports ?? {};
}

function isAllowed(target: string, rule: Rule): boolean {
  if (target.startsWith('node:')) return rule.others.includes('node:*');
  if (target.startsWith(OURS)) return rule.ours.includes(target.slice(OURS.length));
  return rule.others.includes(target);
}
