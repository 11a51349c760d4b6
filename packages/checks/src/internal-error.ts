/** A check that crashed: our fault, said as such, and no reason to lose the findings of the others. */
import type { Finding } from './finding.ts';

export const INTERNAL_ERROR = 'internal-error';

/** The finding that stands for a crash, at the beginning of the file that was being checked. */
export function internalError(code: string, error: unknown, file: string): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: INTERNAL_ERROR,
    severity: 'error',
    message: `Liaison's check \`${code}\` failed on this file, which is a defect of Liaison`,
    help: `Please report it with the file and this text: ${reason}`,
    at: { file, span: { start: 0, end: 0 } },
    related: [],
    fixes: [],
  };
}
