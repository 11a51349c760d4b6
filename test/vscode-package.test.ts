/** The extension's package as `npm run package` makes it: what is in it, how large it is, and that what it contributes holds. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@liaison/cli';
import { formatCampaign, parseCampaignFile } from '@liaison/language';

const root = join(import.meta.dirname, '..');
const extension = join(root, 'packages', 'vscode');
const vsix = join(extension, 'dist', 'liaison-campaigns.vsix');
const json = (path: string) => JSON.parse(readFileSync(join(extension, path), 'utf8'));

/** What may be in the package; `*` is one name. */
const EXPECTED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/THIRD_PARTY_NOTICES.txt',
  'extension/dist/campaign.tmLanguage.json',
  'extension/dist/checks/*.md',
  'extension/dist/extension.browser.js',
  'extension/dist/extension.cjs',
  'extension/dist/server.browser.js',
  'extension/dist/server.cjs',
  'extension/images/file-dark.svg',
  'extension/images/file-light.svg',
  'extension/images/icon.png',
  'extension/language-configuration.json',
  'extension/package.json',
  'extension/readme.md',
  'extension/snippets/campaign.json',
  'extension/walkthrough/*.md',
];

describe('the package for VS Code', () => {
  before(() => {
    execFileSync(process.execPath, ['--conditions=source', join(extension, 'package.ts')], { stdio: 'pipe' });
  });

  it('holds what it needs, and no stray file', () => {
    const names = namesInZip(readFileSync(vsix));
    const forms = names.map((name) =>
      name.replace(/^(extension\/(?:dist\/checks|walkthrough)\/).*\.md$/, '$1*.md'),
    );
    assert.deepEqual([...new Set(forms)].sort(), EXPECTED);
    const pages = readdirSync(join(root, 'packages', 'checks', 'src')).filter((name) => name.endsWith('.md'));
    assert.equal(names.filter((name) => name.startsWith('extension/dist/checks/')).length, pages.length);
  });

  it('says whose work it contains, with the licences', () => {
    const notices = readFileSync(join(extension, 'dist', 'THIRD_PARTY_NOTICES.txt'), 'utf8');
    for (const named of ['langium', 'vscode-languageclient', '@chevrotain/gast', 'minimatch', 'zod'])
      assert.match(notices, new RegExp(`^${named} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'), named);
    for (const text of ['Apache License\n', 'Blue Oak Model License', 'Permission is hereby granted'])
      assert.ok(notices.includes(text), text);
    for (const part of notices.split('-'.repeat(80)).slice(1)) assert.match(part, /copyright|licen[cs]e/i);
  });

  it('is under 1.5 MB', () => {
    assert.ok(statSync(vsix).size < 1.5e6, `${statSync(vsix).size} bytes`);
  });

  it('holds once what a browser and Node both need', () => {
    for (const [shared, own] of [
      ['server.browser.js', 'server.cjs'],
      ['extension.browser.js', 'extension.cjs'],
    ] as const) {
      const sizeOf = (name: string) => statSync(join(extension, 'dist', name)).size;
      assert.ok(sizeOf(own) < sizeOf(shared) / 5, `${own} has ${sizeOf(own)} bytes`);
    }
  });

  it('starts its clock before its modules', () => {
    for (const name of ['extension.browser.js', 'extension.cjs']) {
      const text = readFileSync(join(extension, 'dist', name), 'utf8');
      assert.match(text, /^("use strict";)?var LIAISON_BEGUN=performance\.now\(\);/, name);
    }
  });

  it('has snippets that parse and are laid out', () => {
    const snippets: Record<string, { body: string | string[] }> = json('snippets/campaign.json');
    assert.ok(Object.keys(snippets).length >= 8);
    for (const [name, { body }] of Object.entries(snippets)) {
      const text = `${filledIn([body].flat().join('\n'))}\n`;
      const whole = PARTS_OF_CAMPAIGN.has(name) ? `campaign c {\n${indented(text)}}\n` : text;
      const { problems } = parseCampaignFile({ path: name, text: whole });
      assert.deepEqual(problems, [], `${name}:\n${whole}`);
      assert.equal(formatCampaign(whole).text, whole, name);
    }
  });

  it('has a snippet for a campaign in which nothing is missing, and no date that nobody is asked for', async () => {
    const snippets: Record<string, { body: string | string[] }> = json('snippets/campaign.json');
    for (const [name, { body, ...others }] of Object.entries(snippets)) {
      // With one it would be suggested inside of texts and names, too; the server suggests what fits.
      assert.ok(!('prefix' in others), name);
      assert.doesNotMatch([body].flat().join('\n'), /(?<!\$\{\d+:(?:\$\{\w+\}-)*)\$\{CURRENT/, name);
    }
    const folder = mkdtempSync(join(tmpdir(), 'liaison-snippet-'));
    try {
      cpSync(join(root, 'examples', 'hello'), folder, { recursive: true });
      const names: Readonly<Record<string, string>> = {
        ana: 'mia-sato',
        tom: 'ben-adler',
        'web-shop': 'shop',
      };
      const text = filledIn([snippets.Campaign?.body ?? ''].flat().join('\n'));
      const here = text.replace(/\b(ana|tom|web-shop)\b/g, (word) => names[word] ?? word);
      writeFileSync(join(folder, 'spring-sale.campaign'), here);
      assert.match(await outputOfCheck(folder), /nothing found/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('understands what `liaison check` prints', async () => {
    const [{ pattern }] = json('package.json').contributes.problemMatchers;
    const [first, second] = pattern.map(({ regexp }: { regexp: string }) => new RegExp(regexp));
    const lines = (await outputOfCheck(join(root, 'examples', 'every-finding'))).split('\n');
    const heads = lines.flatMap((line, index) => {
      const head = first.exec(line);
      const place = head && second.exec(lines[index + 1] ?? '');
      return head ? [{ line, place }] : [];
    });
    assert.ok(heads.length > 100, `${heads.length} findings`);
    for (const { line, place } of heads) assert.ok(place?.[1]?.endsWith('.campaign'), line);
  });

  it('has a page for every command and setting', () => {
    const { commands, configuration } = json('package.json').contributes;
    const page = readFileSync(join(extension, 'README.md'), 'utf8');
    for (const name of Object.keys(configuration.properties)) assert.ok(page.includes(`\`${name}\``), name);
    assert.equal(commands.length, 12);
    for (const { title } of commands) {
      const [, words = ''] = /^(\w+ \w+)/.exec(title) ?? [];
      assert.ok(page.includes(words), title);
    }
  });
});

const PARTS_OF_CAMPAIGN = new Set(['Channel', 'Capacity budget', 'Capture']);

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');

/** A snippet with what stands in its places; the day is any day. */
function filledIn(body: string): string {
  return body
    .replace(/\$\{CURRENT_YEAR\}/g, '2026')
    .replace(/\$\{CURRENT_(MONTH|DATE)\}/g, '11')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/^ *\$0\n/gm, '')
    .replace(/\$0/g, '');
}

async function outputOfCheck(folder: string): Promise<string> {
  let output = '';
  const cwd = mkdtempSync(join(tmpdir(), 'liaison-matcher-'));
  try {
    await main(['check', folder], {
      cwd,
      stdout: { write: (text: string) => (output += text) },
      stderr: { write: () => true },
      stdin: (async function* () {})(),
      env: {},
      now: () => new Date('2026-11-01T12:00:00Z'),
    });
    return output;
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** The names in the directory at the end of a zip file. */
function namesInZip(zip: Buffer): string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (names.length < zip.readUInt16LE(end + 10)) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.sort();
}
