import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AstUtils, CstUtils, GrammarAST, type LeafCstNode } from 'langium';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { libraryFiles } from '../library.ts';
import { blocksOf } from '../parse/grammar-blocks.ts';
import { parseTree } from '../parse-campaign.ts';
import { statementExamples } from '../reference/examples.ts';
import { inBlock } from '../reference/testing.ts';
import { createCampaignServices } from '../services.ts';
import { textMateGrammar } from './textmate.ts';

describe('textMateGrammar', () => {
  let grammar: textmate.IGrammar;

  before(async () => {
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
    const raw = JSON.stringify(textMateGrammar(createCampaignServices().campaign.Grammar));
    const registry = new textmate.Registry({
      onigLib: Promise.resolve(oniguruma),
      loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(raw, 'campaign.tmLanguage.json')),
    });
    const loaded = await registry.loadGrammar('source.campaign');
    assert.ok(loaded);
    grammar = loaded;
  });

  for (const { title, source, drawn } of cases()) {
    it(title, () => assert.equal(draw(source), drawn));
  }

  it('agrees with the parser on what is a keyword, in every example of the language reference', () => {
    const blocks = blocksOf(createCampaignServices().campaign.Grammar);
    for (const block of blocks) {
      for (const { example } of Object.values(statementExamples[block.opener] ?? {})) {
        const text = inBlock(blocks, block, example);
        const coloured = colours(text);
        for (const leaf of wordsOf(text)) {
          const scope = coloured.get(leaf.offset) ?? '';
          const asKeyword = scope === 'keyword.other';
          const isKeyword = GrammarAST.isKeyword(leaf.grammarSource) && !isInQuantity(leaf.grammarSource);
          assert.equal(asKeyword, isKeyword, `\`${leaf.text}\` is coloured as ${scope} in:\n${text}`);
        }
      }
    }
  });

  it('is back at the top at every declaration of the library', () => {
    for (const { path, text } of libraryFiles()) {
      let state: textmate.StateStack = textmate.INITIAL;
      for (const line of text.split('\n')) {
        if (/^[a-z]/.test(line)) assert.equal(state.depth, 1, `${path}: ${line}`);
        const result = grammar.tokenizeLine(line, state);
        assert.ok(!result.tokens.some(({ scopes }) => scopes.some((scope) => scope.startsWith('invalid'))));
        state = result.ruleStack;
      }
    }
  });

  /** Each line, and under it its tokens with their innermost scope; neighbours of one scope are one. */
  function draw(source: string): string {
    const drawn: string[] = [];
    let state: textmate.StateStack = textmate.INITIAL;
    for (const line of source.split('\n')) {
      drawn.push(line);
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      let last: { start: number; end: number; scope: string } | undefined;
      for (const { startIndex: start, endIndex, scopes } of result.tokens) {
        const scope = colourOf(scopes);
        const end = Math.min(endIndex, line.length);
        if (scope === '' || line.slice(start, end).trim() === '') continue;
        if (last?.scope === scope && last.end === start) {
          last.end = end;
          drawn.pop();
        } else last = { start, end, scope };
        drawn.push(`${' '.repeat(last.start)}${'^'.repeat(last.end - last.start)} ${scope}`);
      }
    }
    return drawn.join('\n');
  }

  /** Offsets at which tokens begin, and their innermost scopes. */
  function colours(source: string): Map<number, string> {
    const found = new Map<number, string>();
    let state: textmate.StateStack = textmate.INITIAL;
    let offset = 0;
    for (const line of source.split('\n')) {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      for (const { startIndex, scopes } of result.tokens) found.set(offset + startIndex, colourOf(scopes));
      offset += line.length + 1;
    }
    return found;
  }
});

/** `per`, `business`, `visits`: coloured as the unit that they belong to. */
function isInQuantity(keyword: GrammarAST.Keyword): boolean {
  const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule);
  return rule?.name === 'Quantity' || rule?.name === 'UnitName';
}

/** The innermost scope that a theme would colour. */
function colourOf(scopes: readonly string[]): string {
  const scope = scopes.findLast((name) => !/^(meta|source|punctuation)\b/.test(name));
  return scope?.replace('.campaign', '') ?? '';
}

function wordsOf(text: string): LeafCstNode[] {
  const root = parseTree(text).value.$cstNode;
  const leaves = root ? CstUtils.flattenCst(root).toArray() : [];
  return leaves.filter(({ hidden, text }) => !hidden && /^[A-Za-z]/.test(text));
}

/** A case is a title, source lines, and the lines of carets that are expected under them. */
function cases(): { title: string; source: string; drawn: string }[] {
  const text = readFileSync(new URL('./textmate.cases.txt', import.meta.url), 'utf8').replace(/\r\n/g, '\n');
  return text
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.trimEnd().split('\n');
      const source = lines.filter((line) => !/^ *\^+ /.test(line)).join('\n');
      return { title, source, drawn: lines.join('\n') };
    });
}
