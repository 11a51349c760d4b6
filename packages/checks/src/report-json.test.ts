/** The report that other programs read: it has the published form, and its edits remove what they promise to. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace, lineStartsOf } from '@liaison/model';
import { type FixtureFile, parseFixture, parseMarkdown } from '@liaison/testkit';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CAST, CAST_PATH, CAST_TODAY } from './cast.ts';
import { catalogue } from './catalogue.ts';
import { buildReport, type JsonReport } from './report-json.ts';
import { runChecks } from './run-checks.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

type JsonFinding = JsonReport['findings'][number];
type JsonEdit = JsonFinding['fixes'][number]['edits'][number];

const schema = JSON.parse(
  readFileSync(new URL('../schema/liaison.check.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: false }).compile(schema);

function reportOf(files: readonly FixtureFile[]): JsonReport {
  const own = files.map((file) => parseCampaignFile(file));
  const cast = parseCampaignFile({ path: CAST_PATH, text: CAST, builtIn: true });
  const workspace = buildWorkspace([...libraryFiles(), cast, ...own], { today: CAST_TODAY });
  // So that every check has something to say.
  const settings: Settings = { ...DEFAULT_SETTINGS, rules: 'strict' };
  const findings = runChecks(workspace, { checks: catalogue, settings, crash: 'throw' });
  return buildReport(findings, own, workspace);
}

/** Applies edits by line and character, as a program does that knows nothing but the report. */
function applyByLine(file: FixtureFile, edits: readonly JsonEdit[]): FixtureFile {
  const starts = lineStartsOf(file.text);
  const offsetOf = ({ line, character }: JsonEdit['range']['start']) => (starts[line] ?? 0) + character;
  const text = edits
    .filter((edit) => edit.file === file.path)
    .map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
      file.text,
    );
  return { ...file, text };
}

function countOf({ findings }: JsonReport, { code, message }: JsonFinding): number {
  return findings.filter((finding) => finding.code === code && finding.message === message).length;
}

describe('report as JSON', () => {
  it('has places as lines and characters', () => {
    const report = reportOf([{ path: 'a.campaign', text: '// hello\ncampaign x {\n  ownr ana\n}\n' }]);
    const finding = report.findings.find(({ code }) => code === 'unknown-member');
    assert.deepEqual(finding?.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } });
    assert.equal(report.version, 1);
    assert.equal(report.summary.files, 1);
    assert.equal(report.summary.campaigns, 1);
  });

  it('has the other places, and counts by severity', () => {
    const text = 'team a { side it }\nteam a { side it }\n';
    const { findings, summary } = reportOf([{ path: 'a.campaign', text }]);
    const twice = findings.filter(({ code }) => code === 'duplicate-name');
    assert.deepEqual(
      twice.flatMap(({ related }) => related.map(({ file, range }) => [file, range.start.line])),
      [['a.campaign', 0]],
    );
    const countOfSeverity = (severity: string) =>
      findings.filter((each) => each.severity === severity).length;
    assert.ok(countOfSeverity('info') > 0);
    assert.deepEqual(
      [summary.errors, summary.warnings, summary.infos],
      ['error', 'warning', 'info'].map(countOfSeverity),
    );
  });

  for (const check of catalogue) {
    const page = parseMarkdown(readFileSync(new URL(`${check.code}.md`, import.meta.url), 'utf8'));
    const fails = page.fences.filter(({ info }) => info[1] === 'fails');

    it(`has the published form for ${check.code}`, () => {
      for (const { text } of fails) {
        const report: unknown = JSON.parse(JSON.stringify(reportOf(parseFixture(text).files)));
        assert.ok(validate(report), JSON.stringify(validate.errors));
      }
    });

    if (!check.fixable) continue;
    it(`carries edits that remove ${check.code}`, () => {
      let fixes = 0;
      for (const { text } of fails) {
        const { files } = parseFixture(text);
        const before = reportOf(files);
        for (const finding of before.findings.filter(({ code }) => code === check.code)) {
          for (const { title, edits } of finding.fixes) {
            const after = reportOf(files.map((file) => applyByLine(file, edits)));
            assert.ok(countOf(after, finding) < countOf(before, finding), `${finding.message}: ${title}`);
            fixes++;
          }
        }
      }
      assert.ok(fixes > 0);
    });
  }
});
