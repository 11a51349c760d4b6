/** Findings as an editor shows them. */
import assert from 'node:assert/strict';
import { catalogue, DEFAULT_CONFIG, parseConfig } from '@liaison/checks';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { Repository } from '../session/repository.ts';
import { drawn, repositoryOf } from '../testing/edited-repository.ts';
import { configDiagnostics, diagnosticsOf } from './diagnostics.ts';

const FIXTURE = `//- main.campaign
campaign spring {
  owner ana
  it-owner tim
  status draft
  status active
}
person tom "Tom" { % }
//- people.campaign
person ana "Ana" { }
person tom "Thomas" { }
`;

/** The findings of a code, with what they are related to, on the source. */
function drawnOf(code: string): string {
  const repository = repositoryOf(FIXTURE);
  const found = repository.analysis.paths().flatMap((path) =>
    diagnosticsOf(repository, path)
      .filter((each) => each.code === code)
      .map((each) => ({ ...each, uri: repository.uriOf(path) })),
  );
  return drawn(
    repository,
    found.flatMap(({ uri, range, message, relatedInformation = [] }) => [
      { uri, range, label: String(message).split('\n')[0] ?? '' },
      ...relatedInformation.map((other) => ({ ...other.location, label: other.message })),
    ]),
  );
}

describe('diagnostics', () => {
  it('stand where something is wrong, and point to what it has to do with', () => {
    assert.equal(
      drawnOf('repeated-member'),
      `//- main.campaign
  status draft
  ^^^^^^^^^^^^ It stands here first
  status active
  ^^^^^^ \`status\` stands twice in a campaign`,
    );
  });

  it('point into other files', () => {
    assert.equal(
      drawnOf('duplicate-name'),
      `//- people.campaign
person tom "Thomas" { }
       ^^^ The person \`tom\` is declared twice
//- main.campaign
person tom "Tom" { % }
       ^^^ It is declared here first`,
    );
  });

  it('have a code and a link to its page, those of the syntax too', () => {
    const found = diagnosticsOf(repositoryOf(FIXTURE), 'main.campaign');
    const codes = new Set(found.map(({ code }) => code));
    for (const code of ['syntax', 'unresolved-reference', 'repeated-member'])
      assert.ok(codes.has(code), code);
    for (const { code, codeDescription, source } of found) {
      assert.equal(source, 'liaison');
      assert.match(codeDescription?.href ?? '', new RegExp(`/packages/checks/src/${code}\\.md$`));
    }
  });

  it('say what is wrong, and then what to do', () => {
    const found = diagnosticsOf(repositoryOf(FIXTURE), 'main.campaign');
    const missing = found.find(({ code }) => code === 'unresolved-reference');
    assert.match(String(missing?.message), /`tim`.*\n.+/);
    assert.equal(missing?.severity, DiagnosticSeverity.Error);
  });

  it('fade what is not needed', () => {
    const found = diagnosticsOf(repositoryOf('system shop { }\nvendor print { }\n'), 'main.campaign');
    const unused = found.filter(({ code }) => code === 'unused-declaration');
    assert.ok(unused.length > 0);
    for (const { tags } of unused) assert.deepEqual(tags, [DiagnosticTag.Unnecessary]);
  });

  it('of a configuration have a code and a link, too', () => {
    const configText = '{\n  "severity": { "no-such-check": "off" }\n}\n';
    const { problems } = parseConfig(configText, 'liaison.config.json', catalogue);
    const repository = new Repository(
      { rootUri: 'file:///repository', config: DEFAULT_CONFIG, configText, configProblems: problems },
      '2026-11-01',
    );
    const [found, ...others] = configDiagnostics(repository);
    assert.equal(others.length, 0);
    assert.deepEqual(found?.range.start, { line: 1, character: 16 });
    assert.equal(found?.code, 'configuration');
    assert.match(found?.codeDescription?.href ?? '', /liaison\.config\.schema\.json$/);
  });
});
