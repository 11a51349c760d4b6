/**
 * That nothing changes its colour when the language server's tokens come, a second after the patterns have coloured
 * a file: for each word, the scope of the grammar is the scope that the extension gives to the server's token. Then no
 * theme can tell them apart.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { tokensOf } from '../../packages/server/src/features/semantic-tokens.ts';
import { repositoryOf } from '../../packages/server/src/testing/edited-repository.ts';

const root = join(import.meta.dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'packages', 'vscode', 'package.json'), 'utf8'));
const scopes: Readonly<Record<string, readonly string[]>> =
  manifest.contributes.semanticTokenScopes[0].scopes;

/** Patterns cannot know what a name stands for; where the server does, the more telling colour is worth the change. */
const KNOWN_CHANGES: Readonly<Record<string, string>> = {
  'variable.other -> support.class.object': 'an object of the CRM that does not stand in a mapping',
  'variable.other -> variable.other.property':
    'a field of a form or of the CRM that does not stand in a mapping',
  'entity.name.type -> variable.other':
    'a change with its number, which reads like a kind of change with its title',
};

/** Selectors with a modifier that VS Code has itself; they would come before ours without it. */
const RIVALS = ['type', 'class', 'interface', 'variable', 'property', 'function', 'member'].map(
  (type) => `${type}.defaultLibrary`,
);

describe('colours', () => {
  let grammar: textmate.IGrammar;

  before(async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
    const text = readFileSync(join(root, 'syntaxes', 'campaign.tmLanguage.json'), 'utf8');
    const registry = new textmate.Registry({
      onigLib: Promise.resolve(oniguruma),
      loadGrammar: async () => textmate.parseRawGrammar(text, 'campaign.tmLanguage.json'),
    });
    const loaded = await registry.loadGrammar('source.campaign');
    assert.ok(loaded);
    grammar = loaded;
  });

  for (const example of ['hello', 'outfitter', 'every-finding']) {
    it(`of ${example} stay when the server's tokens come`, () => {
      const changes = changesIn(join(root, 'examples', example));
      const unknown = [...changes].filter(([change]) => !(change in KNOWN_CHANGES));
      assert.deepEqual(Object.fromEntries(unknown), {});
    });
  }

  it('change where they are said to change', () => {
    const changes = changesIn(join(root, 'examples', 'outfitter'));
    assert.deepEqual([...changes.keys()].sort(), Object.keys(KNOWN_CHANGES).sort());
  });

  /** Changes of scope, each with the words that it happens to. */
  function changesIn(folder: string): Map<string, string[]> {
    const paths = globSync('**/*.campaign', { cwd: folder });
    const texts = paths.map((path) => `//- ${path}\n${readFileSync(join(folder, path), 'utf8')}`);
    const { analysis } = repositoryOf(texts.join(''));
    const changes = new Map<string, string[]>();
    for (const path of paths) {
      const file = analysis.file(path);
      assert.ok(file);
      const scopeAt = scopesOf(file.text);
      for (const { start, end, type, modifiers } of tokensOf(file, analysis.workspace)) {
        const was = scopeAt(start);
        const is = tokenScope(type, modifiers);
        if (was === is || was.startsWith(`${is}.`)) continue;
        const change = `${was} -> ${is}`;
        const words = changes.get(change) ?? [];
        changes.set(change, [...words, file.text.slice(start, end)].slice(0, 5));
      }
    }
    return changes;
  }

  /** The grammar's innermost scope at an offset of a text. */
  function scopesOf(text: string): (offset: number) => string {
    const found: { offset: number; scope: string }[] = [];
    let state: textmate.StateStack = textmate.INITIAL;
    let lineStart = 0;
    for (const line of text.split('\n')) {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      for (const { startIndex, scopes } of result.tokens) {
        const scope = scopes.findLast((name) => !/^(meta|source)\b/.test(name)) ?? '';
        found.push({ offset: lineStart + startIndex, scope: withoutLanguage(scope) });
      }
      lineStart += line.length + 1;
    }
    return (offset) => found.findLast((each) => each.offset <= offset)?.scope ?? '';
  }
});

/** As VS Code chooses: the selector with the most modifiers, and for comments its own. */
function tokenScope(type: string, modifiers: readonly string[]): string {
  if (type === 'comment') return 'comment';
  const fitting = Object.entries(scopes)
    .map(([selector, [scope = '']]) => ({ parts: selector.split('.'), scope }))
    .filter(({ parts }) => parts[0] === type && parts.slice(1).every((part) => modifiers.includes(part)))
    .sort((a, b) => b.parts.length - a.parts.length);
  const [best] = fitting;
  const rival = modifiers.includes('defaultLibrary') && RIVALS.includes(`${type}.defaultLibrary`);
  assert.ok(best && best.parts.length >= (rival ? 2 : 1), `${type} ${modifiers} has no scope of ours`);
  return withoutLanguage(best.scope);
}

function withoutLanguage(scope: string): string {
  return scope.replace(/\.campaign$/, '');
}
