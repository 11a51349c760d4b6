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
  const words = [...readSetting('command').split(/\s+/), 'check', ...(definition.paths ?? [])];
  const [first = 'liaison', ...rest] = words;
  const execution = new ShellExecution(first, rest);
  const task = new Task(definition, scope ?? TaskScope.Workspace, 'check', 'liaison', execution, [
    '$liaison',
  ]);
  task.group = TaskGroup.Test;
  return task;
}
