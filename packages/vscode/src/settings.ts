/**
 * The settings of the extension, each with its default and what it does. The manifest's `configuration` and the table
 * of the README are generated from this list (`npm run generate`), and the code reads settings by it.
 */

interface Setting<T> {
  readonly default: T;
  /** Where it may be written, as VS Code calls it. */
  readonly scope: 'window' | 'machine' | 'machine-overridable';
  /** In Markdown; the first sentence is enough to choose by. */
  readonly description: string;
  /** The values that there are, each with what it does; without it anything of the type of the default. */
  readonly values?: Readonly<Record<string, string>>;
}

export const SETTINGS = {
  command: {
    default: 'liaison',
    scope: 'machine-overridable',
    description:
      'What the task `liaison: check` runs. `npx --no-install liaison` takes the command that the repository has installed. A path with blanks stands between double quotes.',
  },
  me: {
    default: '',
    // A folder, or a colleague's settings in it, does not say who is about to approve.
    scope: 'machine',
    description:
      'Who you are: the name of a person of the repository, an address, or `@name` on GitHub. You are offered to approve as that person. Without it, whoever `git config user.email` says; on vscode.dev and github.dev, the GitHub account that VS Code is logged in with.',
  },
  statusItem: {
    default: true,
    scope: 'window',
    description: 'Show in the status bar how many findings there are, and whether the language server works.',
  },
  'trace.server': {
    default: 'messages',
    scope: 'window',
    description:
      'How much the output "Liaison" says of what the editor and the language server tell each other, while its log level is Trace: _Developer: Set Log Level…_, _Liaison_, _Trace_. For reports of mistakes.',
    values: {
      messages: 'Which questions are asked, and how long the answers take.',
      verbose: 'The questions and answers whole, with the text of your campaigns.',
    },
  },
} as const satisfies Readonly<Record<string, Setting<string | boolean>>>;

export type SettingName = keyof typeof SETTINGS;

type Widened<T> = T extends boolean ? boolean : T extends string ? string : never;

/** What a setting may hold. */
export type SettingValue<N extends SettingName> = Widened<(typeof SETTINGS)[N]['default']>;
