/** The outline of a file. */
import assert from 'node:assert/strict';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { offsetOf } from '../positions.ts';
import { startClient } from '../testing/client.ts';
import { repositoryOf } from '../testing/edited-repository.ts';
import { flat, symbolsOf } from './document-symbol.ts';

/** One line a symbol: its name, what stands beside it, the text that is selected. */
function outlineOf(fixture: string): string {
  const file = repositoryOf(fixture).analysis.file('main.campaign');
  assert.ok(file);
  const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, range, selectionRange, children = [] }) => {
      const [start, end] = [offsetOf(file, selectionRange.start), offsetOf(file, selectionRange.end)];
      // What editors demand.
      assert.ok(offsetOf(file, range.start) <= start && end <= offsetOf(file, range.end), name);
      const line = [name, detail, `[${file.text.slice(start, end)}]`].filter((part) => part).join(' ');
      return [indent + line, ...lines(children, `${indent}  `)];
    });
  return lines(symbolsOf(file), '').join('\n');
}

describe('document symbols', () => {
  it('hold campaigns with all that is in them, in the order of the text', () => {
    assert.equal(
      outlineOf(`campaign spring "Spring" {
  capture form "Form" on landing {
    mail: email "E-mail", required
    "first name": text(40)
  }
  page landing "/spring" on shop
  capacity-budget {
    shop 300 rps
    "search api"   60 rps
  }
  channel teaser: email "Teaser" { }
  use news in GB { basis consent }
  contingency {
    when shop above 80 % of capacity,
      pause teaser
  }
  metric leads "Leads" { }
  funding 9k USD { growth 60 % }
}`),
      `spring Spring [spring]
  form Form [form]
    mail email [mail]
    first name text(40) ["first name"]
  landing [landing]
  capacity-budget [capacity-budget]
    shop 300 rps [shop]
    "search api" 60 rps ["search api"]
  teaser Teaser [teaser]
  news use [news]
  contingency [contingency]
    when shop above 80 % of capacity, pause teaser [when]
  leads Leads [leads]
  funding [funding]
    growth 60 % [growth]`,
    );
  });

  it('hold schemas with objects and fields', () => {
    assert.equal(
      outlineOf('crm sf { }\nschema of sf { object Lead "Lead" { Email: email(80), required } }\nschema { }'),
      `sf [sf]
sf schema [sf]
  Lead Lead [Lead]
    Email email(80) [Email]
schema schema [schema]`,
    );
  });

  it('call what has no name by its keyword, and leave out what nobody knows', () => {
    assert.equal(
      outlineOf('person\ncampain x { }\ncampaign { channel : email { } page }\nteam'),
      `person [person]
campaign [campaign]
  channel [channel]
  page [page]
team [team]`,
    );
  });

  describe('for an editor that knows no symbols inside others', () => {
    it('are one list, each with what it is in', () => {
      const file = repositoryOf(
        'campaign spring {\n  capture form on landing {\n    mail: email\n  }\n}\n',
      ).analysis.file('main.campaign');
      assert.ok(file);
      const list = flat(symbolsOf(file), 'file:///main.campaign');
      assert.deepEqual(
        list.map(({ name, containerName, location: { range } }) => [name, containerName, range.start.line]),
        [
          ['spring', undefined, 0],
          ['form', 'spring', 1],
          ['mail', 'form', 2],
        ],
      );
    });

    for (const nests of [false, true]) {
      it(`are asked for by its word: ${nests ? 'nested' : 'flat'}`, async () => {
        const capabilities = nests
          ? { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }
          : {};
        const client = await startClient({ 'a.campaign': 'team web { side it }\n' }, capabilities);
        try {
          const textDocument = { uri: client.uriOf('a.campaign') };
          const [symbol]: (DocumentSymbol | SymbolInformation)[] = await client.connection.sendRequest(
            'textDocument/documentSymbol',
            { textDocument },
          );
          assert.equal(symbol?.name, 'web');
          assert.equal('location' in symbol, !nests);
        } finally {
          client.end();
        }
      });
    }
  });
});
