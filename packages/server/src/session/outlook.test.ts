/** What is said of an open file before all are read is said of it when they are. */
import assert from 'node:assert/strict';
import { DEFAULT_CONFIG } from '@liaison/checks';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { Outlook } from './outlook.ts';
import { Repository } from './repository.ts';

const ROOT = 'file:///repository';

const FILES: Readonly<Record<string, string>> = {
  'org/systems.campaign': 'system shop {\n  owner wes\n  capacity 10 rps\n}\n',
  'org/people.campaign': 'team web { side it }\nperson wes "Wes" { team web }\n',
  'spring.campaign': `campaign spring {
  owner nobody
  it-owner wes
  runs 2027-03-01 .. 2027-03-05
  page landing "/s" on shop
  channel mail: email {
    audience 90k
    at 2027-03-02 10:00
    response 5 %
    lands-on landing
  }
  capacity-budget { shop 400 rps }
}
`,
  'autumn.campaign': 'campaign spring { owner wes }\n',
  'winter.campaign': 'campaign winter { owner wes }\n',
};

function loadedOf(files: Readonly<Record<string, string>>) {
  return {
    rootUri: ROOT,
    config: DEFAULT_CONFIG,
    configText: undefined,
    configProblems: [],
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    nested: [],
    problems: [],
  };
}

const TODAY = '2027-01-01';

function lookAt(path: string, files = FILES) {
  const outlook = new Outlook(loadedOf(files), TODAY);
  for (const _ of outlook.prepare());
  return outlook.diagnosticsOf(`${ROOT}/${path}`, files[path] ?? '');
}

function allOf(path: string, files = FILES) {
  const repository = new Repository(loadedOf(files), TODAY);
  const texts = Object.entries(files).map(([each, text]) => ({ path: each, text }));
  for (const _ of repository.analysis.begin(texts));
  return diagnosticsOf(repository, path);
}

describe('an outlook', () => {
  it('tells of names, and nothing of loads', () => {
    const codes = new Set(lookAt('spring.campaign')?.map(({ code }) => code));
    assert.ok(codes.has('unresolved-reference'));
    const more = allOf('spring.campaign').map(({ code }) => code);
    assert.ok(more.some((code) => !codes.has(code)));
  });

  it('says nothing that is not said when all files are read', () => {
    for (const path of Object.keys(FILES)) {
      const all = new Set(allOf(path).map((each) => JSON.stringify(each)));
      for (const each of lookAt(path) ?? []) assert.ok(all.has(JSON.stringify(each)), JSON.stringify(each));
    }
  });

  it('knows the other files that declare the same campaign', () => {
    assert.ok(lookAt('spring.campaign')?.some(({ code }) => code === 'duplicate-name'));
    assert.ok(!lookAt('autumn.campaign')?.some(({ code }) => code === 'duplicate-name'));
  });

  it('is silent about files that the repository leaves out', () => {
    assert.equal(lookAt('left-out.campaign'), undefined);
  });
});
