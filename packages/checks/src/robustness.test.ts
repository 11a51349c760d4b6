import assert from 'node:assert/strict';
import { libraryFiles, parseCampaignFile } from '@liaison/language';
import { buildWorkspace } from '@liaison/model';
import { catalogue } from './catalogue.ts';
import type { Finding } from './finding.ts';
import { runChecks } from './run-checks.ts';

function check(text: string): Finding[] {
  const file = parseCampaignFile({ path: 'a.campaign', text });
  const workspace = buildWorkspace([...libraryFiles(), file], { today: '2026-11-01' });
  return runChecks(workspace, { checks: catalogue, crash: 'throw' });
}

const count = (findings: readonly Finding[], code: string): number =>
  findings.filter((finding) => finding.code === code).length;

// Sizes are such that work for each pair of lines, or of findings, would take minutes.
describe('checks: files beyond all reason', () => {
  it('finds each of thousands of repeated statements', () =>
    assert.equal(
      count(check(`campaign a {\n${'  owner ana\n'.repeat(3_000)}}\n`), 'repeated-member'),
      2_999,
    ));

  it('finds each of thousands of names that are declared again', () =>
    assert.equal(count(check('team a {\n  side it\n}\n'.repeat(3_000)), 'duplicate-name'), 2_999));

  it('holds thousands of comments against thousands of findings', () => {
    const allow = '  // allow missing-it-owner until 2027-01-01 by ana: because\n  sponsor tom\n';
    const findings = check(`campaign a {\n${allow.repeat(2_000)}}\n`);
    assert.equal(count(findings, 'unused-allow'), 2_000);
    assert.equal(count(findings, 'unresolved-reference'), 4_000);
  });

  it('counts braces in a file of nothing else', () => {
    assert.deepEqual(
      check('{'.repeat(50_000)).map(({ code }) => code),
      check('{'.repeat(500)).map(({ code }) => code),
    );
    assert.equal(count(check('}'.repeat(50_000)), 'syntax'), 1);
    assert.equal(count(check('  }\n'.repeat(10_000)), 'syntax'), 1);
  });

  it('tells of each line that cannot be read', () =>
    assert.equal(count(check('§\n'.repeat(10_000)), 'syntax'), 10_000));

  it('follows a circle of a thousand calls', () => {
    const systems = Array.from({ length: 1_000 }, (_, at) => {
      const name = `s${String(at).padStart(4, '0')}`;
      return `system ${name} {\n  calls s${String((at + 1) % 1_000).padStart(4, '0')} 1 requests per visit\n}\n`;
    });
    assert.equal(count(check(systems.join('')), 'call-cycle'), 1);
  });
});
