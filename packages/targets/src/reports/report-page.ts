/** The page of what `liaison check` found: the verdict, then errors and warnings; hints are folded. */
import type { JsonReport } from '@liaison/checks';
import type { ReviewPage, Section } from '../review/review-page.ts';
import { BREAK, code, counted, enumeration, prose, type Rich, rich, strong } from '../review/rich-text.ts';
import type { Compared, JsonFinding } from './result.ts';

/** Of an earlier report only what is new since then is told. `folder`: of the campaigns, in the repository of git. */
export function reportPage(report: JsonReport, compared?: Compared, folder = ''): ReviewPage {
  const told = report.findings.filter((finding) => !compared || compared.new.has(finding));
  const of = (severity: JsonFinding['severity']) => told.filter((finding) => finding.severity === severity);
  const [errors, warnings, hints] = [of('error'), of('warning'), of('info')];
  const found = [...errors, ...warnings];
  const what = compared ? 'New findings' : 'Findings';
  return {
    title: ['Campaign check'],
    tone: errors.length > 0 ? 'over' : warnings.length > 0 ? 'warn' : 'fits',
    verdict: verdict(errors.length, warnings.length, compared !== undefined),
    lead: [],
    sections: found.length > 0 ? [section('🔎', what, found, folder)] : [],
    folded:
      hints.length > 0
        ? { summary: [counted(hints.length, 'hint')], sections: [section('ℹ️', 'Hints', hints, folder)] }
        : undefined,
    foot: [[`${counted(report.summary.files, 'file')}, ${counted(report.summary.campaigns, 'campaign')}`]],
  };
}

function verdict(errors: number, warnings: number, isCompared: boolean): Rich {
  const kind = isCompared ? 'new ' : '';
  const parts = [
    ...(errors > 0 ? [counted(errors, `${kind}error`)] : []),
    ...(warnings > 0 ? [counted(warnings, `${kind}warning`)] : []),
  ];
  if (parts.length === 0) return rich`✅ ${strong(`No ${kind}errors and no ${kind}warnings.`)}`;
  return rich`${errors > 0 ? '⛔' : '⚠️'} ${strong(enumeration(parts), '.')}`;
}

const SIGNS: Readonly<Record<JsonFinding['severity'], string>> = { error: '⛔', warning: '⚠️', info: 'ℹ️' };

function section(sign: string, heading: string, findings: readonly JsonFinding[], folder: string): Section {
  const columns = [{ heading: 'Finding' }, { heading: 'Check' }, { heading: 'Where' }];
  const rows = findings.map(({ severity, message, help, fixes, code: name, file, range }) => {
    const advice = fixes[0]?.title ?? help;
    const path = folder === '' ? file : `${folder}/${file}`;
    return [
      rich`${SIGNS[severity]} ${prose(message)}${advice !== '' && rich`${BREAK}💡 ${prose(advice)}`}`,
      [code(name)],
      [code(`${path}:${range.start.line + 1}`)],
    ];
  });
  return { sign, heading, parts: [{ type: 'table', columns, rows }] };
}
