/** From arguments to an exit code: finds the command, prints help and errors, and never lets a stack out unasked. */
import { Command as Commander, CommanderError, Option } from 'commander';
import type { Command, CommandOption } from './command.ts';
import { commands } from './commands.ts';
import type { Io } from './io.ts';
import { colorsFor } from './terminal/colors.ts';
import { messageLine } from './terminal/message.ts';
import { visible } from './terminal/visible.ts';
import { capital } from './terminal/words.ts';
import { UserError } from './user-error.ts';
import { version } from './version.ts';

/** Runs one command line; `argv` without node and script. Never throws, never exits. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const program = buildProgram(io, (result) => {
    code = result;
  });
  try {
    if (argv.length === 0) {
      io.stderr.write(program.helpInformation());
      return 2;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return explainFailure(error, io, argv.includes('--debug') || Boolean(io.env.LIAISON_DEBUG));
  }
}

function buildProgram(io: Io, done: (code: number) => void): Commander {
  const program = new Commander('liaison')
    .description('Campaigns as code: checks campaign plans in a repository.')
    .option('--debug', 'print the stack when Liaison fails')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command');
  prepare(program, io);
  for (const command of commands) addCommand(program, command, io, done);
  program.addHelpText(
    'after',
    `\n${examplesText(commands.slice(0, 3).flatMap((c) => c.examples.slice(0, 1)))}`,
  );
  return program;
}

/** `exitOverride` and output are inherited only by commands that are added later. */
function prepare(command: Commander, io: Io): void {
  command
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(visible(text)),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

function addCommand(program: Commander, definition: Command, io: Io, done: (code: number) => void): void {
  const words = definition.name.split(' ');
  const name = words.at(-1) as string;
  const parent = words.length === 1 ? program : groupOf(program, words[0] as string, io);
  const command = parent.command(name).summary(definition.summary);
  prepare(command, io);
  command
    .description(definition.description ?? capital(definition.summary))
    .helpOption('-h, --help', 'print help');
  for (const operand of definition.operands ?? []) command.argument(operand.flags, operand.description);
  for (const option of definition.options) command.addOption(toOption(option));
  command.addOption(new Option('--debug', 'print the stack when Liaison fails').hideHelp());
  if (definition.examples.length > 0) command.addHelpText('after', `\n${examplesText(definition.examples)}`);
  command.action(async () => {
    done(await definition.run(io, command.args, command.opts() as never));
  });
}

const GROUPS: Readonly<Record<string, string>> = {
  new: 'begin something new',
  crm: 'work with the schema of a CRM',
  curve: 'work with response curves',
};

function groupOf(program: Commander, name: string, io: Io): Commander {
  const existing = program.commands.find((command) => command.name() === name);
  if (existing) return existing;
  const summary = GROUPS[name] ?? name;
  const group = program.command(name).summary(summary).description(capital(summary)).helpCommand(false);
  prepare(group, io);
  return group.helpOption('-h, --help', 'print help');
}

function toOption(definition: CommandOption): Option {
  const option = new Option(definition.flags, definition.description);
  if (definition.choices) option.choices([...definition.choices]);
  if (definition.default !== undefined) option.default(definition.default);
  if (definition.repeatable) {
    option.argParser((value: string, previous: readonly string[] | undefined) => [
      ...(previous ?? []),
      value,
    ]);
  }
  if (definition.required) option.makeOptionMandatory();
  return option;
}

function examplesText(examples: Command['examples']): string {
  const width = Math.max(...examples.map(({ line }) => line.length));
  return `Examples:\n${examples.map(({ line, does }) => `  ${line.padEnd(width)}  ${does}\n`).join('')}`;
}

function explainFailure(error: unknown, io: Io, debug: boolean): number {
  // commander has already printed its message; help and version arrive here with exit code 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UserError) {
    io.stderr.write(`${error.details}${messageLine('error', error.message, io)}`);
    const { bold } = colorsFor(io.stderr, io.env);
    if (error.help) io.stderr.write(`${bold('help')}: ${visible(error.help)}\n`);
    return 2;
  }
  const reason = error instanceof Error ? error.message : String(error);
  io.stderr.write(`Liaison failed, which is a defect of Liaison and not of your files: ${visible(reason)}\n`);
  if (debug && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  else io.stderr.write('Please report it; `--debug` shows where it happened.\n');
  return 2;
}
