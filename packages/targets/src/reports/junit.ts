/**
 * JUnit XML, as Jenkins, GitLab, Azure and others read it: there is no standard, so only what the common schemas
 * (Ant's, Jenkins' xunit plugin) both allow is written.
 */
import { escaped } from '../page/html.ts';
import type { Result } from './result.ts';

/** A suite for each file, a case for each result; what is only a note or is gone does not fail. */
export function junitText(results: readonly Result[], name: string): string {
  const byFile = Map.groupBy(results, ({ at }) => at.file);
  const suites = [...byFile].map(([file, those], id) => suite(file, those, id));
  // Nothing to say is one case that passes: some readers take a file without a case for a broken one.
  if (suites.length === 0) suites.push(testsuite(suiteFacts(name, [], 0, 1), testcase(name, name, [])));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, suites.join(''))}`;
}

function suite(file: string, results: readonly Result[], id: number): string {
  const cases = results.map((result) => testcase(caseName(result), file, isFailure(result) ? [result] : []));
  return testsuite(suiteFacts(file, results, id, results.length), cases.join(''));
}

/** The empty ones are what Ant's schema wants; that of Jenkins wants a property where there are properties. */
function testsuite(facts: Facts, cases: string): string {
  return element(
    'testsuite',
    facts,
    `<properties>\n<property name="tool" value="liaison"/>\n</properties>\n${cases}<system-out/>\n<system-err/>\n`,
  );
}

type Facts = Readonly<Record<string, string | number>>;

function suiteFacts(name: string, results: readonly Result[], id: number, tests: number): Facts {
  const failures = results.filter(isFailure).length;
  // The time is not known here, and the same input gives the same text.
  const moment = { timestamp: '1970-01-01T00:00:00', hostname: 'localhost', time: '0' };
  return { name, id, package: name, tests, failures, errors: 0, ...moment };
}

function testcase(name: string, classname: string, failures: readonly Result[]): string {
  return element('testcase', { name, classname, time: '0' }, failures.map(failure).join(''));
}

function failure({ code, level, message, help, at }: Result): string {
  const where = `${at.file}:${at.line}:${at.column}`;
  return element(
    'failure',
    { message, type: level },
    escaped(`${where} ${level} ${code}\n${message}\n${help}`),
  );
}

function caseName({ code, at, message }: Result): string {
  return `${code} at line ${at.line}: ${message}`;
}

function isFailure({ level, state }: Result): boolean {
  return level !== 'note' && state !== 'absent' && state !== 'unchanged';
}

function element(name: string, facts: Facts, inner: string): string {
  const written = Object.entries(facts).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  return inner === ''
    ? `<${name}${written.join('')}/>\n`
    : `<${name}${written.join('')}>\n${inner}</${name}>\n`;
}

/** Readers take line breaks in attributes for blanks. */
function attribute(text: string): string {
  return escaped(text.replace(/\s+/g, ' '));
}
