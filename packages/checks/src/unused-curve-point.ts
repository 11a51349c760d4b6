/** Points of a curve with a shape that the shape does not need, so that nothing depends on them. */
import { type Curve, type CurvePoint, responseCurve, type SourceFile } from '@liaison/model';
import { defineCheck } from './define-check.ts';
import type { Fix } from './finding.ts';
import { removeStatement } from './removals.ts';

export const unusedCurvePoint = defineCheck({
  code: 'unused-curve-point',
  category: 'capacity',
  severity: 'info',
  on: 'curve',
  message: ({ shape }: { shape: string }) =>
    `\`${shape}\` is fixed by ${shape === EXPONENTIAL ? 'the first point' : 'the first two points'}, and this one changes nothing`,
  help: 'Remove it, or leave `shape` out: then straight lines join all points',
  fixable: true,
  run(curve, { workspace, file }, report) {
    const drawn = responseCurve(curve, workspace.units);
    if (!('unused' in drawn) || !curve.shape) return;
    for (const point of drawn.unused) {
      if (!point.share) continue;
      report({
        at: point.share.span,
        data: { shape: curve.shape.value },
        fixes: removal(point, curve, file),
      });
    }
  },
});

/** The shape that has one parameter only. */
const EXPONENTIAL = 'exponential';

function removal({ share }: CurvePoint, { statements }: Curve, file: SourceFile): Fix[] {
  const line = statements.find(
    ({ span }) => share && span.start <= share.span.start && share.span.end <= span.end,
  );
  if (!line) return [];
  return [{ title: 'Remove the point', safety: 'suggested', edits: [removeStatement(file, line.span)] }];
}
