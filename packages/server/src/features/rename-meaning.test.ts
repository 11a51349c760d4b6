/** After a rename everything means what it meant before. */
import assert from 'node:assert/strict';
import { type AnyDeclaration, everyDeclaration, finished, type SourceFile } from '@liaison/model';
import { ResponseError, type TextEdit } from 'vscode-languageserver';
import { offsetOf } from '../positions.ts';
import type { Repository } from '../session/repository.ts';
import { repositoryOf } from '../testing/edited-repository.ts';
import { usesEverywhere } from '../uses.ts';
import { renameAt } from './rename.ts';

const FIXTURE = `//- org.campaign
team web "Web" { side it }
vendor acme "Acme" { managed-by web }
person ana "Ana" { team web }
event demo "Demo"
unit shift of duration equals 8 h
measure handover in shift "Handed over"
system "web shop" "Shop" { owner web }
list people "People" { kept-in sf }
kind fax "Fax" { }
utm-source letter "Letter"
//- crm.campaign
crm sf "CRM" { api "web shop" 1 requests per submission }
schema of sf {
  object Lead "Lead" {
    "E mail": email(80), required
    Who: reference(Lead)
  }
}
//- spring.campaign
campaign spring "Spring" {
  // allow missing-owner until 2026-12-01 by ana: Soon
  owner ana
  value 9 USD per demo
  page landing "/" on "web shop"
  channel first: fax {
    audience from people
    converts 2 % to demo
    lands-on landing
    utm source "letter"
  }
  channel second: email { audience from form utm source "Letter" }
  capacity-budget {
    "web shop" 3 rps
  }
  contingency {
    when "web shop" above 80 % of capacity, pause first by ana
  }
  capture form on landing {
    mail: email "E-mail" -> sf/Lead."E mail" shared-with acme
    set label-of-mail -> Lead.Who if mail is "x"
  }
  sla x {
    promise handover <= 2 shift by web
  }
  metric m {
    target >= 40 demos
  }
  funding 9k USD {
    web 60 %
    acme 40 %
  }
}
`;

/** Words that are hard on a grammar: a keyword, one that needs quotes, one with other letters. */
const NAMES = ['owner', 'of', 'z z', 'größe-2'];

describe('rename', () => {
  for (const name of NAMES) {
    it(`leaves every reference what it was: ${name}`, () => {
      const repository = repositoryOf(FIXTURE);
      const before = meaningOf(repository);
      assert.equal(before.problems, 0);
      let renamed = 0;
      for (const path of repository.analysis.paths()) {
        const count = everyDeclaration(fileOf(repository, path)).length;
        for (let index = 0; index < count; index++) {
          const after = renamedIn(path, index, name);
          if (!after) continue;
          renamed++;
          const what = `${path}, ${everyDeclaration(fileOf(repository, path))[index]?.name}`;
          assert.equal(everyDeclaration(fileOf(after, path))[index]?.name, name, what);
          assert.deepEqual(meaningOf(after), before, what);
        }
      }
      assert.ok(renamed >= 15, String(renamed));
    });
  }
});

/** The repository after one rename; nothing where it is refused. */
function renamedIn(path: string, index: number, name: string): Repository | undefined {
  const repository = repositoryOf(FIXTURE);
  const file = fileOf(repository, path);
  const { nameSpan, kind } = everyDeclaration(file)[index] as AnyDeclaration;
  // Its name is that of the CRM.
  if (kind === 'schema') return undefined;
  const form = { versionOf: () => null, versions: false };
  const answer = finished(renameAt({ repository, file, offset: nameSpan.start }, name, form));
  if (!answer || answer instanceof ResponseError) return undefined;
  for (const [uri, edits] of Object.entries(answer.changes ?? {})) {
    const edited = repository.file(uri) as SourceFile;
    repository.analysis.change([{ path: edited.path, text: applied(edits, edited) }]);
  }
  return repository;
}

function applied(edits: readonly TextEdit[], file: SourceFile): string {
  return [...edits]
    .sort((a, b) => offsetOf(file, b.range.start) - offsetOf(file, a.range.start))
    .reduce(
      (text, { range, newText }) =>
        text.slice(0, offsetOf(file, range.start)) + newText + text.slice(offsetOf(file, range.end)),
      file.text,
    );
}

/** What does not parse, and how often each declaration is meant, whatever it is called. */
function meaningOf(repository: Repository): { problems: number; uses: number[] } {
  const files = repository.analysis.paths().map((path) => fileOf(repository, path));
  return {
    problems: files.reduce((sum, { problems }) => sum + problems.length, 0),
    uses: files.flatMap((file) =>
      everyDeclaration(file).map(
        (declaration) => finished(usesEverywhere({ declaration, file }, repository)).length,
      ),
    ),
  };
}

function fileOf({ analysis }: Repository, path: string): SourceFile {
  const file = analysis.file(path);
  assert.ok(file);
  return file;
}
