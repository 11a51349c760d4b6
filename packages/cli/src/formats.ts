/** The forms in which `check` and `diff` answer. */
export const FORMATS = ['text', 'json', 'markdown', 'html', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];
