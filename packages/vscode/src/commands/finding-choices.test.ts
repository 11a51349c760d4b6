import assert from 'node:assert/strict';
import type { Position, Range, TextEditor, Uri } from 'vscode';
import { type Found, findingChoices } from './finding-choices.ts';

/** As much of VS Code's as is asked. */
const uriOf = (path: string) => ({ path, toString: () => `file:///${path}` }) as Uri;
const lineOf = (line: number) =>
  ({ start: { line }, contains: (at: Position) => at.line === line }) as unknown as Range;

function finding(path: string, line: number, code: string, source = 'liaison'): Found {
  const value = { value: code, target: uriOf(`${code}.md`) };
  return {
    uri: uriOf(path),
    finding: { code: value, message: `${code}\nmore`, range: lineOf(line), source },
  };
}

function editor(path: string, line: number): Pick<TextEditor, 'document' | 'selection'> {
  return { document: { uri: uriOf(path) }, selection: { active: { line } } } as TextEditor;
}

const FOUND = [
  finding('a.campaign', 0, 'missing-it-owner'),
  finding('a.campaign', 4, 'over-budget'),
  finding('b.campaign', 2, 'over-capacity'),
];

const choices = (at: ReturnType<typeof editor> | undefined, found = FOUND) =>
  findingChoices(found, at, ({ path }) => path).map(({ label, description }) => `${label}: ${description}`);

describe('choices of findings', () => {
  it('are those at the cursor', () => {
    assert.deepEqual(choices(editor('a.campaign', 4)), ['over-budget: line 5']);
  });

  it('are those of the file where the cursor is at none', () => {
    assert.deepEqual(choices(editor('a.campaign', 2)), ['missing-it-owner: line 1', 'over-budget: line 5']);
  });

  it('are those of all files, with their names, where the file has none or there is no editor', () => {
    const all = [
      'missing-it-owner: a.campaign, line 1',
      'over-budget: a.campaign, line 5',
      'over-capacity: b.campaign, line 3',
    ];
    assert.deepEqual(choices(editor('c.campaign', 0)), all);
    assert.deepEqual(choices(undefined), all);
  });

  it('are none of others, of the task, or of the configuration', () => {
    const others = [
      finding('a.campaign', 0, 'spelling', 'words'),
      finding('a.campaign', 0, 'missing-it-owner', 'liaison check'),
      finding('liaison.config.json', 0, 'configuration'),
    ];
    assert.deepEqual(choices(undefined, others), []);
  });

  it('show the first line of a message', () => {
    const [{ detail } = { detail: '' }] = findingChoices(FOUND, undefined, String);
    assert.equal(detail, 'missing-it-owner');
  });
});
