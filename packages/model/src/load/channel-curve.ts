/** The response curves that channels use, drawn once for each declaration. */
import type { Channel } from '../channel.ts';
import type { Curve } from '../curve.ts';
import type { Workspace } from '../workspace.ts';
import { kindOf } from './audience.ts';
import { AT_ONCE, type ResponseCurve, responseCurve } from './response-curve.ts';

/** The curve of a channel's kind; undefined where the kind has none that can be drawn. */
export function curveOf(channel: Channel, workspace: Workspace): ResponseCurve | undefined {
  const curve = workspace.resolveTo('curve', kindOf(channel, workspace)?.curve)?.declaration;
  return curve && drawn(curve, workspace);
}

/** The curve of mail scanners, a word of the library like the others. */
export function machineCurve(workspace: Workspace): ResponseCurve {
  const curve = workspace.lookup('curve', MACHINE_CURVE)[0]?.declaration;
  return (curve && drawn(curve, workspace)) ?? AT_ONCE;
}

/** Name of the curve of mail scanners in the library. */
const MACHINE_CURVE = 'mail-scan';

function drawn(curve: Curve, workspace: Workspace): ResponseCurve | undefined {
  let known = curves.get(curve);
  if (!known) {
    const result = responseCurve(curve, workspace.units);
    known = { curve: 'curve' in result ? result.curve : undefined };
    curves.set(curve, known);
  }
  return known.curve;
}

// Sums and shapes are shared between all sends with the same curve, so it must be the same object.
const curves = new WeakMap<Curve, { readonly curve: ResponseCurve | undefined }>();
