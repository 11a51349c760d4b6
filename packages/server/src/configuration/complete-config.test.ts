/** Completion and hover in `liaison.config.json`. */
import assert from 'node:assert/strict';
import { CONFIG_FILE, catalogue, configJsonSchema, parseConfig } from '@liaison/checks';
import { takeCursors } from '@liaison/testkit';
import { type ParseError, parse } from 'jsonc-parser';
import type { CompletionItem, CompletionList, Hover, Registration, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startClient } from '../testing/client.ts';
import { completeConfig } from './complete-config.ts';
import { partAt } from './config-location.ts';
import { keyText } from './config-words.ts';

const PATHS = ['people.campaign', 'plans/2026/spring.campaign', 'plans/autumn.campaign'];

function completed(marked: string, snippets = false) {
  const { text, cursors } = takeCursors(marked);
  const document = TextDocument.create('file:///liaison.config.json', 'jsonc', 1, text);
  const items = completeConfig(document, cursors[0] ?? 0, { snippets, paths: PATHS, today: '2026-11-01' });
  return { document, items };
}

const labels = (marked: string) => completed(marked).items.map(({ label }) => label);

/** The text after an item is chosen. */
function chosen(marked: string, label: string, snippets = false): string {
  const { document, items } = completed(marked, snippets);
  const item = items.find((each) => each.label === label);
  assert.ok(item, `none of ${items.map((each) => each.label).join(', ')}`);
  return applied(item, document);
}

function applied({ textEdit, additionalTextEdits = [] }: CompletionItem, document: TextDocument): string {
  return TextDocument.applyEdits(document, [textEdit as TextEdit, ...additionalTextEdits]);
}

/** Chooses everything that is offered at a place, and demands JSON each time. Returns how much it was. */
function assertAllReadable(marked: string): number {
  const plain = completed(marked);
  for (const item of plain.items) assertReadable(applied(item, plain.document), `${marked}: ${item.label}`);
  const filledIn = completed(marked, true);
  for (const item of filledIn.items) {
    const edit = item.textEdit as TextEdit;
    const newText = edit.newText
      .replace(/\$\{\d\|(\w+)[^}]*\|\}/g, '$1')
      .replace(/\$\{\d:((?:[^\\}]|\\.)*)\}/g, '$1')
      .replace(/(?<!\\)\$\d/g, '')
      .replace(/\\([$}])/g, '$1');
    const text = applied({ ...item, textEdit: { ...edit, newText } }, filledIn.document);
    assertReadable(text, `${marked}: ${item.label}, as a snippet`);
  }
  return plain.items.length;
}

function assertReadable(text: string, what: string): void {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true });
  assert.deepEqual(errors, [], `${what}: ${text}`);
}

describe('completion in the configuration', () => {
  it('has the keys that are not there yet', () => {
    const all = [
      ...[
        '$schema',
        'include',
        'exclude',
        'rules',
        'severity',
        'advisory',
        'overrides',
        'parameters',
        'today',
      ],
      'review',
    ];
    assert.deepEqual(labels('{ <|> }'), all);
    assert.deepEqual(labels('{ "include": ["a"], <|> "today": "2026-11-01", }'), [
      ...['$schema', 'exclude', 'rules', 'severity', 'advisory', 'overrides', 'parameters', 'review'],
    ]);
    assert.ok(labels('{ "inc<|>": [] }').includes('include'));
  });

  it('has every check and category, with its weight and what it finds', () => {
    const { items } = completed('{ "severity": { "<|>" } }');
    for (const { code, category } of catalogue) {
      assert.ok(
        items.some(({ label }) => label === code),
        code,
      );
      assert.ok(
        items.some(({ label }) => label === category),
        category,
      );
    }
    const item = items.find(({ label }) => label === 'missing-it-owner');
    assert.equal(item?.labelDetails?.description, 'error');
    assert.match(JSON.stringify(item?.documentation), /names nobody in IT .*missing-it-owner\.md/);
  });

  it('has a documentation for every key', () => {
    const undocumented = (path: string[], schema = configJsonSchema()): string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
        ...(keyText([...path, key]) ? [] : [key]),
        ...undocumented([...path, key], value),
      ]);
    assert.deepEqual(undocumented([]), []);
  });

  it('writes what can be read', () => {
    assert.equal(chosen('{ <|> }', 'today'), '{ "today": "2026-11-01" }');
    assert.equal(chosen('{ tod<|> }', 'today'), '{ "today": "2026-11-01" }');
    assert.equal(chosen('{ "tod<|>" }', 'today'), '{ "today": "2026-11-01" }');
    assert.equal(chosen('{ "tod<|>": "2026-01-01" }', 'today'), '{ "today": "2026-01-01" }');
    assert.equal(chosen('{ <|> "exclude": [] }', 'severity'), '{ "severity": {}, "exclude": [] }');
    const severity = chosen('{\n  "severity": {\n    <|>\n  }\n}', 'syntax');
    assert.equal(severity, '{\n  "severity": {\n    "syntax": "error"\n  }\n}');
    assert.deepEqual(parseConfig(severity, CONFIG_FILE, catalogue).problems, []);
    assert.equal(
      chosen('{ "severity": { "<|>" } }', 'syntax', true),
      `{ "severity": { "syntax": "${'$'}{1|error,warning,info,off|}" } }`,
    );
    assert.equal(chosen('{ "parameters": { "<|> } }', 'band'), '{ "parameters": { "band": 20');
    assert.equal(chosen('{ <|> }', '$schema', true), '{ "\\$schema": "$1" }');
  });

  it('writes the comma that is missing behind what stands in front', () => {
    assert.equal(
      chosen('{\n  "today": "2026-11-01"\n  <|>\n}', 'rules'),
      '{\n  "today": "2026-11-01",\n  "rules": "recommended"\n}',
    );
    assert.equal(
      chosen('{\n  "severity": {} // why\n  <|>\n}', 'exclude'),
      '{\n  "severity": {}, // why\n  "exclude": []\n}',
    );
    assert.equal(
      chosen('{ "severity": { "capacity": "off" dat<|> } }', 'dates'),
      '{ "severity": { "capacity": "off", "dates": "error" } }',
    );
    assert.equal(chosen('{ "exclude": ["a" <|>] }', '/plans/'), '{ "exclude": ["a", "/plans/"] }');
    assert.equal(chosen('{ "exclude": ["a"]<|>}', 'include'), '{ "exclude": ["a"], "include": []}');
    assert.equal(chosen('{ "rules": "strict" "<|>" }', 'exclude'), '{ "rules": "strict", "exclude": [] }');
  });

  it('writes the comma that is missing in front of what stands behind', () => {
    assert.equal(chosen('{ "exclude": [<|> "a"] }', '/plans/'), '{ "exclude": ["/plans/", "a"] }');
    assert.equal(
      chosen('{ <|> /* "x" */ "rules": "strict" }', 'exclude'),
      '{ "exclude": [], /* "x" */ "rules": "strict" }',
    );
    assert.equal(
      chosen('{ "today": <|> "rules": "strict" }', '2026-11-01'),
      '{ "today": "2026-11-01", "rules": "strict" }',
    );
  });

  it('has nothing in front of a value that is there, nor between a key and its colon', () => {
    assert.deepEqual(labels('{ "rules": <|> "strict" }'), []);
    assert.deepEqual(labels('{ "include": <|> [] }'), []);
    assert.deepEqual(labels('{ "rules" <|> : "strict" }'), []);
    assert.deepEqual(labels('{ "rules" <|> }'), []);
    assert.deepEqual(labels('{} <|>'), []);
    assert.deepEqual(labels('<|> {}'), []);
  });

  it('begins an empty file, an object and a list', () => {
    assert.equal(chosen('<|>', '{}', true), '{\n\t$0\n}');
    assert.equal(chosen('// ours\n<|>\n', '{}'), '// ours\n{}\n');
    assert.equal(chosen('{ "severity": <|> }', '{}'), '{ "severity": {} }');
    assert.equal(chosen('{ "overrides": [<|>] }', '{}'), '{ "overrides": [{}] }');
    assert.equal(chosen('{ "overrides": <|> }', '[]'), '{ "overrides": [] }');
  });

  const WHOLE = `{
  // what we look at
  "include": ["a/**" , "b"],
  "exclude": [ ],
  "rules": "strict",
  "severity": { "capacity": "off" /* why, { */ , "dates" : "info", },
  "overrides": [{ "files": ["x"], "severity": {} } , { "rules": "minimal" }],
  "parameters": { "band": 3 , "placeholders": ["TBD"] },
  "today": "2026-11-01"
}`;

  it('leaves JSON behind, whatever is chosen at whichever place', () => {
    let count = 0;
    for (let offset = 0; offset <= WHOLE.length; offset++) {
      count += assertAllReadable(`${WHOLE.slice(0, offset)}<|>${WHOLE.slice(offset)}`);
    }
    assert.ok(count > 5_000, String(count));
  });

  it('leaves JSON behind at places that lack a comma', () => {
    let count = 0;
    for (const { index } of WHOLE.matchAll(/,(?! \{ \*)/g)) {
      const [front, behind] = [WHOLE.slice(0, index), WHOLE.slice(index + 1)];
      for (const place of [`${front}<|>${behind}`, `${front} <|>${behind}`, `${front}\n<|>\n${behind}`]) {
        count += assertAllReadable(place);
      }
    }
    assert.ok(count > 500, String(count));
  });

  it('has the values of a key', () => {
    assert.deepEqual(labels('{ "severity": { "syntax": "<|>" } }'), ['error', 'warning', 'info', 'off']);
    assert.deepEqual(labels('{ "severity": { "crm": <|> } }'), ['error', 'warning', 'info', 'off']);
    assert.equal(
      chosen('{ "severity": { "crm": "wa<|>" } }', 'warning'),
      '{ "severity": { "crm": "warning" } }',
    );
    assert.deepEqual(labels('{ "parameters": { "band": <|> } }'), ['20']);
    assert.deepEqual(labels('{ "today": "<|>" }'), ['2026-11-01']);
    assert.deepEqual(labels('{ "rules": "<|>" }'), ['minimal', 'recommended', 'strict']);
    assert.equal(chosen('{ <|> }', 'rules'), '{ "rules": "recommended" }');
    assert.deepEqual(labels('{ "advisory": { "capacity": "<|>" } }'), ['2026-11-01']);
  });

  it('has in an override what the whole file has', () => {
    assert.deepEqual(labels('{ "overrides": [{ <|> }] }'), ['files', 'rules', 'severity', 'advisory']);
    assert.ok(labels('{ "overrides": [{ "severity": { "<|>" } }] }').includes('over-budget'));
    assert.deepEqual(labels('{ "overrides": [{ "files": ["<|>"] }] }').slice(0, 1), ['/plans/']);
  });

  it('has the folders that there are, where patterns stand', () => {
    assert.deepEqual(labels('{ "exclude": ["<|>"] }'), ['/plans/', '/plans/2026/', '**/*.campaign']);
    assert.deepEqual(labels('{ "include": ["/plans/", <|>] }'), ['/plans/2026/', '**/*.campaign']);
    assert.equal(chosen('{ "exclude": ["/pl<|>"] }', '/plans/'), '{ "exclude": ["/plans/"] }');
  });

  it('bears comments, commas at the end and what is half-written', () => {
    assert.deepEqual(labels('{ // <|>\n}'), []);
    assert.deepEqual(labels('{ /* a "b" <|> */ }'), []);
    assert.ok(labels('{ /* x */ "include": ["a"], // why\n  <|>,\n}').includes('exclude'));
    assert.ok(labels('{ "severity": { "<|>').includes('syntax'));
    assert.ok(labels('{ "severity": { "syntax": "off", "<|>\n "today": "2026-11-01"').includes('dates'));
    assert.deepEqual(labels('{ "nothing": { "<|>" } }'), []);
    assert.deepEqual(labels(`${'['.repeat(100_000)}<|>`), []);
    assert.deepEqual(labels('{ "__proto__": { "<|>" } }'), []);
  });

  it('answers at every place of a text that is cut off anywhere', () => {
    const whole =
      '{ // c\n "severity": { "syntax": "off", }, "include": ["a/"], "parameters": { "band": 3 } }';
    for (let end = 0; end <= whole.length; end++) {
      const text = whole.slice(0, end);
      for (const offset of [0, Math.floor(end / 2), end]) {
        assert.ok(completed(`${text.slice(0, offset)}<|>${text.slice(offset)}`).items.length >= 0);
        partAt(text, offset);
      }
    }
  });
});

describe('the configuration in an editor', () => {
  const TEXT = '{\n  "severity": { "missing-it-owner": "off" },\n}\n';
  const DYNAMIC = {
    textDocument: {
      synchronization: { dynamicRegistration: true },
      completion: { dynamicRegistration: true, completionItem: { snippetSupport: true } },
      hover: { dynamicRegistration: true, contentFormat: ['markdown' as const] },
    },
  };

  for (const isOpen of [true, false]) {
    it(`is explained and completed, ${isOpen ? 'open' : 'as it lies on the disk'}`, async () => {
      const client = await startClient({ 'liaison.config.json': TEXT, 'a/b.campaign': '' }, DYNAMIC);
      try {
        if (isOpen) await client.open('liaison.config.json');
        const textDocument = { uri: client.uriOf('liaison.config.json') };
        const ask = <T>(method: string, line: number, character: number): Promise<T> =>
          client.connection.sendRequest(method, { textDocument, position: { line, character } });
        const hover = await ask<Hover>('textDocument/hover', 1, 20);
        assert.match(JSON.stringify(hover.contents), /names nobody in IT/);
        assert.deepEqual(hover.range, { start: { line: 1, character: 16 }, end: { line: 1, character: 34 } });
        assert.match(
          JSON.stringify(await ask<Hover>('textDocument/hover', 1, 4)),
          /a check wins over its category/,
        );
        assert.equal(await ask('textDocument/hover', 0, 0), null);
        const { items } = await ask<CompletionList>('textDocument/completion', 2, 0);
        assert.ok(items.some(({ label }) => label === 'include'));
        assert.ok(!items.some(({ label }) => label === 'severity'));
        assert.equal(await ask('textDocument/documentSymbol', 0, 0), null);
      } finally {
        client.end();
      }
    });
  }

  it('is asked for where the editor lets itself be told', async () => {
    const client = await startClient({ 'a.campaign': '' }, DYNAMIC);
    try {
      await client.until(() => client.registered.length >= 6);
      const methods = client.registered.map(({ method }: Registration) => method);
      assert.ok(methods.includes('textDocument/hover') && !methods.includes('textDocument/formatting'));
    } finally {
      client.end();
    }
  });
});
