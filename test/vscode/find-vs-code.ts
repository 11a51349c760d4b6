/** Which VS Code the tests run in, and what it means if there is none. */

export type VsCode =
  | { readonly kind: 'named'; readonly executable: string }
  | { readonly kind: 'download'; readonly version: string }
  /** The one of `host`, out of the npm registry. */
  | { readonly kind: 'host' };

type Environment = Readonly<Record<string, string | undefined>>;

/** `VSCODE_EXECUTABLE` before `VSCODE_DOWNLOAD`, which is a version, or `1` for the newest stable one. */
export function chooseVsCode({ VSCODE_EXECUTABLE, VSCODE_DOWNLOAD }: Environment): VsCode {
  if (VSCODE_EXECUTABLE) return { kind: 'named', executable: VSCODE_EXECUTABLE };
  if (isYes(VSCODE_DOWNLOAD)) {
    return { kind: 'download', version: VSCODE_DOWNLOAD === '1' ? 'stable' : String(VSCODE_DOWNLOAD) };
  }
  return { kind: 'host' };
}

/** Where tests decide what is merged, a test that did not run is a failure. */
export function mayBeSkipped({ CI }: Environment): boolean {
  return !isYes(CI);
}

function isYes(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}
