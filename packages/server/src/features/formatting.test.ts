/** The formatter's lines in an editor. */
import assert from 'node:assert/strict';
import type { SourceFile } from '@liaison/model';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { drawn, repositoryOf } from '../testing/edited-repository.ts';
import { formattingEdits, onTypeEdits, rangeFormattingEdits } from './formatting.ts';

function fileOf(text: string): SourceFile {
  const repository = repositoryOf('');
  repository.analysis.change([{ path: 'main.campaign', text }]);
  const file = repository.analysis.file('main.campaign');
  assert.ok(file);
  return file;
}

function applied(file: SourceFile, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, file.text), edits);
}

function lines(start: number, end: number) {
  return { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
}

const ROUGH = `person ana { team growth
   email "ana@shop.example"
}


person tom {
  team    growth
}
`;

describe('formatting', () => {
  it('lays a file out', () => {
    const file = fileOf(ROUGH);
    assert.equal(
      applied(file, formattingEdits(file)),
      `person ana {
  team  growth
  email "ana@shop.example"
}

person tom {
  team growth
}
`,
    );
  });

  it('touches only the characters that differ', () => {
    const repository = repositoryOf('person ana {\n  team    growth\n  email "a@b.example"\n}\n');
    const file = repository.analysis.file('main.campaign');
    assert.ok(file);
    const uri = repository.uriOf(file.path);
    assert.equal(
      drawn(
        repository,
        formattingEdits(file).map(({ range }) => ({ uri, range })),
      ),
      `//- main.campaign
  team    growth
         ^^`.replace('         ^^', '        ^^'),
    );
  });

  it('has nothing to do where all is well', () => {
    assert.deepEqual(formattingEdits(fileOf('person ana {\n  team growth\n}\n')), []);
    assert.deepEqual(formattingEdits(fileOf('')), []);
  });

  it('leaves alone a statement that cannot be read, and lays out the others', () => {
    const file = fileOf('person ana {\n    team growth growth\n    email   "a@b.example"\n}\n');
    assert.equal(
      applied(file, formattingEdits(file)),
      'person ana {\n    team growth growth\n  email "a@b.example"\n}\n',
    );
  });

  it('keeps line ends', () => {
    const file = fileOf('person ana {\r\n   team growth\r\n}\r\n');
    assert.equal(applied(file, formattingEdits(file)), 'person ana {\r\n  team growth\r\n}\r\n');
  });

  it('gives the same text as the formatter, whatever is taken out of a file', () => {
    for (let cut = 0; cut < ROUGH.length; cut += 3) {
      const file = fileOf(ROUGH.slice(0, cut) + ROUGH.slice(cut + 4));
      const once = applied(file, formattingEdits(file));
      assert.deepEqual(formattingEdits(fileOf(once)), []);
    }
  });

  it('of a range leaves the other lines as they are', () => {
    const file = fileOf(ROUGH);
    assert.equal(
      applied(file, rangeFormattingEdits(file, lines(6, 7))),
      ROUGH.replace('team    growth', 'team growth'),
    );
  });

  it('lays out the block that a brace closes', () => {
    const text = 'person ana {\n   team growth\n }\nperson  tom { }\n';
    const file = fileOf(text);
    assert.equal(
      applied(file, onTypeEdits(file, 2, '}')),
      'person ana {\n  team growth\n}\nperson  tom { }\n',
    );
  });

  it('lays out the line above a line break, and leaves the one of the cursor', () => {
    const text = 'person ana {\n   team growth\n     \n}\n';
    const file = fileOf(text);
    assert.equal(applied(file, onTypeEdits(file, 2, '\n')), 'person ana {\n  team growth\n     \n}\n');
  });

  it('lays out the lines above a line break that share their columns', () => {
    const text = 'person  ana {\n  team growth\n  until    2027-01-01\n\n}\n';
    const file = fileOf(text);
    assert.equal(
      applied(file, onTypeEdits(file, 3, '\n')),
      'person  ana {\n  team  growth\n  until 2027-01-01\n\n}\n',
    );
  });
});
