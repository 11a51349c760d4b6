/** The task `liaison: check`: the command line over the whole repository, its findings in the Problems view. */
import {
  type Disposable,
  ShellExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { commandWords } from './command-words.ts';
import { readSetting } from './read-setting.ts';

interface CheckDefinition extends TaskDefinition {
  readonly task: string;
  readonly paths?: readonly string[];
}

/** Offers the task for each folder of the window. */
export function checkTask(): Disposable {
  return tasks.registerTaskProvider('liaison', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).map((folder) => taskOf({ type: 'liaison', task: 'check' }, folder)),
    resolveTask: ({ definition, scope }) =>
      definition.task === 'check' ? taskOf(definition as CheckDefinition, scope) : undefined,
  });
}

function taskOf(definition: CheckDefinition, scope: WorkspaceFolder | TaskScope | undefined): Task {
  const [program = 'liaison', ...rest] = commandWords(readSetting('command'));
  const execution = new ShellExecution(program, [...rest, 'check', ...(definition.paths ?? [])]);
  const task = new Task(definition, scope ?? TaskScope.Workspace, 'check', 'liaison', execution, [
    '$liaison',
  ]);
  task.group = TaskGroup.Test;
  return task;
}
