/** Whatever completion offers may be chosen: at places of the examples each item is put in, and nothing gets worse. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, checkFile, DEFAULT_CONFIG, type Finding } from '@liaison/checks';
import { expectationAt, libraryFiles, type Piece, parseCampaignFile, readPieces } from '@liaison/language';
import { buildWorkspace, continueWorkspace, type SourceFile, type Workspace } from '@liaison/model';
import { InsertTextFormat } from 'vscode-languageserver';
import { offsetOf } from '../../positions.ts';
import { Repository } from '../../session/repository.ts';
import { completionAt } from '../completion.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../examples');
const TODAY = '2026-11-01';
const CLIENT = { snippets: true, insertReplace: true };

/** What an item must not bring about, wherever it is put in. */
const NEVER = [
  ...['syntax', 'unresolved-reference', 'unknown-member', 'unknown-declaration', 'unknown-value'],
  ...['unknown-unit', 'unknown-timezone', 'unknown-crm-object', 'unknown-crm-field', 'unknown-set-value'],
  ...['swallowed-keyword', 'impossible-date', 'missing-value'],
];
const CHECKS = catalogue.filter(({ code }) => NEVER.includes(code));

/** So many places of one sort are tried in an example, and so many items at one of them. */
const PLACES = 1;
const ITEMS = 6;

interface Text {
  readonly path: string;
  readonly text: string;
}

interface Spot {
  readonly path: string;
  /** What stands before the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly from: number;
}

for (const example of ['hello', 'outfitter']) {
  it(`nothing that completion offers in ${example} is wrong`, function () {
    this.timeout(120_000);
    const texts = globSync('**/*.campaign', { cwd: join(EXAMPLES, example) })
      .sort()
      .map((path) => ({ path, text: readFileSync(join(EXAMPLES, example, path), 'utf8') }));
    const trial = new Trial(texts);
    const wrong = spotsIn(texts).flatMap((spot) => trial.wrongAt(spot));
    assert.ok(trial.tried > 500, `only ${trial.tried} items were tried`);
    assert.deepEqual(wrong, []);
  });
}

/** Some places of each sort: where statements begin, and inside them with the rest of the statement taken away. */
function spotsIn(files: readonly Text[]): Spot[] {
  const known = new Map<string, number>();
  const seen = new Set<string>();
  return files.flatMap(({ path, text }) =>
    [...cursorsIn(text)].flatMap(({ at, until, from, words }) => {
      // Most places are like another one at first sight.
      if (seen.has(words)) return [];
      seen.add(words);
      const before = text.slice(0, at);
      const expected = expectationAt(before, at, from);
      if (!expected || expected.next.length === 0) return [];
      const taken = expected.taken.map(({ leaf }) => leaf.keyword ?? leaf.features.join('.'));
      const sort = [expected.block, ...taken.slice(0, 1), ...taken.slice(-2)].join(' ');
      const count = known.get(sort) ?? 0;
      known.set(sort, count + 1);
      const after = at === until ? `\n${text.slice(at)}` : text.slice(until);
      return count < PLACES ? [{ path, before, after, from }] : [];
    }),
  );
}

interface CursorIn {
  readonly at: number;
  /** Up to where the text behind it is taken away. */
  readonly until: number;
  /** The declaration at the left edge before it. */
  readonly from: number;
  /** The tokens on both sides of the place, and the one with which its statement begins. */
  readonly words: string;
}

function* cursorsIn(text: string): Generator<CursorIn> {
  const tokens = readPieces(text).filter(({ kind }) => kind === 'token');
  let from = 0;
  let first = '';
  let before = '';
  for (const [i, token] of tokens.entries()) {
    const { image, begins, start, end } = token;
    if (begins === 'top') from = start;
    const words = `${first} ${before} ${wordOf(token)}`;
    if (begins || image === '}') yield { at: start, until: start, from, words };
    else if (image !== '{') {
      let last = i;
      while (tokens[last + 1] && !endsStatement(tokens[last + 1])) last++;
      yield { at: start, until: tokens[last]?.end ?? end, from, words };
    }
    if (begins) first = wordOf(token);
    before = wordOf(token);
  }
  yield { at: text.length, until: text.length, from, words: `${first} ${before}` };
}

function endsStatement(token: Piece | undefined): boolean {
  return token?.begins !== false || token.image === '{' || token.image === '}';
}

/** A keyword as it is, of all others their sort. */
function wordOf({ type, image }: Piece): string {
  return ['WORD', 'HEAD', 'STRING', 'NUMBER', 'DATE', 'TIME'].includes(type) ? type : image;
}

/** An example in which one file after the other is changed. */
class Trial {
  tried = 0;
  private readonly repository = new Repository(
    { rootUri: 'file:///examples', config: DEFAULT_CONFIG, configText: undefined, configProblems: [] },
    TODAY,
  );
  private workspace: Workspace;
  private readonly texts: readonly Text[];

  constructor(texts: readonly Text[]) {
    this.texts = texts;
    for (const _ of this.repository.analysis.begin(texts));
    this.workspace = buildWorkspace([...libraryFiles(), ...texts.map(parseCampaignFile)], { today: TODAY });
  }

  wrongAt({ path, before, after, from }: Spot): string[] {
    const text = `${before}${after}`;
    const { analysis } = this.repository;
    analysis.change([{ path, text }]);
    const file = analysis.file(path) as SourceFile;
    const place = { repository: this.repository, file, offset: before.length };
    const { items } = completionAt(place, { client: CLIENT });
    const known = new Set(this.findingsOf(path, text).map(keyOf));
    const wrong = someOf(items).flatMap(({ label, textEdit, insertTextFormat }) => {
      assert.ok(textEdit && 'replace' in textEdit);
      const { newText, replace } = textEdit;
      const inserted = insertTextFormat === InsertTextFormat.Snippet ? filled(newText) : newText;
      const [start, end] = [offsetOf(file, replace.start), offsetOf(file, replace.end)];
      const written = `${text.slice(0, start)}${inserted}`;
      const findings = this.findingsOf(path, `${written}${text.slice(end)}`);
      // Half a statement can be gone on with; nobody can name what nobody has declared.
      const isHalf = !inserted.includes('\n') && goesOn(written, from);
      const bad = findings.find(
        (finding) =>
          !known.has(keyOf(finding)) &&
          !(isHalf && UNFINISHED.includes(finding.code)) &&
          !this.isUndeclared(finding),
      );
      const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
      return bad ? [`${path}: \`${line}⟨${inserted}⟩\` (${label}): ${bad.code}: ${bad.message}`] : [];
    });
    const original = this.texts.find((each) => each.path === path);
    if (original) {
      analysis.change([original]);
      this.findingsOf(path, original.text);
    }
    return wrong;
  }

  /** `through vendor`, where there is no vendor, or none but the one around the place. */
  private isUndeclared({ code, message }: Finding): boolean {
    const kind = /is called `(?:our-)?(vendor|list|system|capture|channel|sender|slot|metric)`$/.exec(
      message,
    )?.[1];
    if (code !== 'unresolved-reference' || kind === undefined) return false;
    const isLocal = kind === 'capture' || kind === 'channel' || kind === 'metric';
    return isLocal || this.workspace.all(kind as 'vendor').length < 2;
  }

  private findingsOf(path: string, text: string): readonly Finding[] {
    this.tried++;
    const file = parseCampaignFile({ path, text });
    const files = this.workspace.files.map((other) => (other.path === path ? file : other));
    this.workspace = continueWorkspace(this.workspace, files);
    return checkFile(file, this.workspace, { checks: CHECKS, settings: DEFAULT_CONFIG.settings });
  }
}

const UNFINISHED = ['syntax', 'unresolved-reference', 'missing-value'];

/** Whether something may follow on the last statement of a text. */
function goesOn(text: string, from: number): boolean {
  const expected = expectationAt(`${text} `, text.length + 1, from);
  return expected !== undefined && !expected.begins && expected.next.length > 0;
}

/** Where a finding is moves with what is put in; its words stay. */
function keyOf({ code, message }: Finding): string {
  return `${code} ${message}`;
}

/** The first items, which are chosen most, and some of the rest. */
function someOf<T>(items: readonly T[]): T[] {
  const first = items.slice(0, ITEMS / 2);
  const rest = items.slice(ITEMS / 2);
  const step = Math.max(1, Math.ceil(rest.length / (ITEMS / 2)));
  return [...first, ...rest.filter((_, i) => i % step === 0)];
}

/** A snippet as it is when nobody fills anything in. */
function filled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}|\$0/g, (_, text = '') => text)
    .replace(/\\([\\$}])/g, '$1');
}
