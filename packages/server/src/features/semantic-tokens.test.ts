/** What each word is. */
import assert from 'node:assert/strict';
import { drawOn } from '@liaison/testkit';
import { repositoryOf } from '../testing/edited-repository.ts';
import { tokensOf } from './semantic-tokens.ts';

function tokensIn(fixture: string, range?: { start: number; end: number }): string {
  const { analysis } = repositoryOf(fixture);
  const file = analysis.file('main.campaign');
  assert.ok(file);
  const lines = range && {
    start: { line: range.start, character: 0 },
    end: { line: range.end, character: 0 },
  };
  return drawOn(
    file,
    tokensOf(file, analysis.workspace, lines).map(({ start, end, type, modifiers }) => ({
      start,
      end,
      label: [type, ...modifiers].join(' '),
    })),
  );
}

describe('semantic tokens', () => {
  it('tell declarations from references, by kind', () => {
    assert.equal(
      tokensIn(`system shop { owner growth }
team growth { side it }`),
      `system shop { owner growth }
^^^^^^ keyword
       ^^^^ namespace declaration
              ^^^^^ keyword
                    ^^^^^^ interface
team growth { side it }
^^^^ keyword
     ^^^^^^ interface declaration
              ^^^^ keyword
                   ^^ enumMember defaultLibrary`,
    );
  });

  it('read a keyword as a name where a name stands', () => {
    assert.equal(
      tokensIn('person owner { team team }\nteam team { }'),
      `person owner { team team }
^^^^^^ keyword
       ^^^^^ variable declaration
               ^^^^ keyword
                    ^^^^ interface
team team { }
^^^^ keyword
     ^^^^ interface declaration`,
    );
  });

  it('know numbers, units, dates and comments', () => {
    assert.equal(
      tokensIn(
        'system shop {\n  quota 50k requests per 24 h // daily\n  capacity 9 rps tested 2026-09-12 "log"\n}',
        {
          start: 1,
          end: 3,
        },
      ),
      `  quota 50k requests per 24 h // daily
  ^^^^^ keyword
        ^^^ number
            ^^^^^^^^ type unit defaultLibrary
                     ^^^ type unit
                         ^^ number
                            ^ type unit
                              ^^^^^^^^ comment
  capacity 9 rps tested 2026-09-12 "log"
  ^^^^^^^^ keyword
           ^ number
             ^^^ type unit defaultLibrary
                 ^^^^^^ keyword
                        ^^^^^^^^^^ number
                                   ^^^^^ string`,
    );
  });

  it('know what Liaison reads of a comment', () => {
    assert.equal(
      tokensIn('// allow too-long, late until 2026-12-31 by ana: as by law\nperson ana { }').split(
        '\nperson',
      )[0],
      `// allow too-long, late until 2026-12-31 by ana: as by law
^^ comment
   ^^^^^ keyword
         ^^^^^^^^ enumMember
                   ^^^^ enumMember
                        ^^^^^ keyword
                              ^^^^^^^^^^ number
                                         ^^ keyword
                                            ^^^ variable
                                               ^^^^^^^^^^^ comment`,
    );
  });

  it('strike out a field that the CRM has given up', () => {
    assert.match(
      tokensIn(`campaign a { capture form { mail: email -> Lead.Fax } }
schema of crm { object Lead { Fax: text(20), deprecated } }`),
      /\^\^\^ property deprecated/,
    );
  });

  it('colour what can be read of a line that is not finished', () => {
    assert.equal(
      tokensIn('campaign a {\n  owner ana ana\n  status'),
      `campaign a {
^^^^^^^^ keyword
         ^ class declaration
  owner ana ana
  ^^^^^ keyword
        ^^^ variable
  status
  ^^^^^^ keyword`,
    );
  });
});
