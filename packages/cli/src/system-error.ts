/** Errors of the operating system, in its own words. */

/** Why a file cannot be had, such as `EACCES`. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
