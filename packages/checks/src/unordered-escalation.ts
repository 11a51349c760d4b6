/** Steps of an escalation of which a later one comes no later than the one before. */
import { type Escalation, type SourceFile, secondsOf, type UnitTable } from '@liaison/model';
import { isClosed } from './campaign-status.ts';
import { defineCheck } from './define-check.ts';
import { replaceText } from './edits.ts';
import { duration } from './figures.ts';
import type { Fix } from './finding.ts';
import { relatedPlace } from './related-places.ts';

interface Data {
  readonly person: string;
  readonly time: number;
  readonly before: string;
  readonly timeBefore: number;
}

interface Step {
  readonly line: Escalation;
  readonly person: string;
  /** Seconds. */
  readonly time: number;
}

export const unorderedEscalation = defineCheck({
  code: 'unordered-escalation',
  category: 'agreement',
  severity: 'warning',
  on: 'campaign',
  message: ({ person, time, before, timeBefore }: Data) =>
    `\`${person}\` is told within ${duration(time)}, after \`${before}\` within ${duration(timeBefore)}`,
  help: 'Write the steps in the order in which people are told, each with a longer time than the one before',
  fixable: true,
  run(campaign, { workspace, file }, report) {
    if (isClosed(campaign)) return;
    const steps = campaign.escalates.flatMap((line) => stepOf(line, workspace.units) ?? []);
    steps.forEach((step, i) => {
      const before = steps[i - 1];
      if (!before || step.time > before.time) return;
      report({
        at: step.line.within?.span ?? step.line.span,
        data: {
          person: step.person,
          time: step.time,
          before: before.person,
          timeBefore: before.time,
        },
        related: [relatedPlace(file, before.line.span, 'The step before')],
        fixes: step.time < before.time ? [inOrder(steps, file)] : [],
      });
    });
  },
});

function stepOf(line: Escalation, units: UnitTable): Step | undefined {
  const time = line.within && secondsOf(line.within, units);
  return line.person && time !== undefined ? { line, person: line.person.name, time } : undefined;
}

/** The texts of the lines change places. */
function inOrder(steps: readonly Step[], file: SourceFile): Fix {
  const sorted = [...steps].sort((a, b) => a.time - b.time);
  const edits = steps.flatMap(({ line: { span } }, i) => {
    const other = sorted[i]?.line.span;
    if (!other || other === span) return [];
    return [replaceText(file, span, file.text.slice(other.start, other.end))];
  });
  return { title: 'Put the steps in order', safety: 'suggested', edits };
}
