/** Tasks that check a whole folder with the command line; their problems go into the panel. */

import { ProcessExecution, Task, type TaskDefinition, type TaskProvider, TaskScope, type WorkspaceFolder, workspace } from 'vscode';
import { program } from './place';

export const TYPE = 'gwlint';
const MATCHERS = ['$gwlint-error', '$gwlint-warning', '$gwlint-info'];

interface CheckDefinition extends TaskDefinition {
  paths?: string[];
  args?: string[];
}

export const checkTasks: TaskProvider = {
  async provideTasks(): Promise<Task[]> {
    const command = await program();
    return command ? (workspace.workspaceFolders ?? []).map((folder) => task({ type: TYPE }, folder, command)) : [];
  },
  async resolveTask({ definition, scope }: Task): Promise<Task | undefined> {
    const command = await program();
    return command ? task(definition as CheckDefinition, scope ?? TaskScope.Workspace, command) : undefined;
  },
};

function task(definition: CheckDefinition, scope: WorkspaceFolder | TaskScope, command: string): Task {
  const { paths = ['.'], args = [] } = definition;
  const run = new ProcessExecution(command, ['check', '--output-format', 'concise', ...args, ...paths]);
  return new Task(definition, scope as WorkspaceFolder, '检查全部文稿', '公文检', run, MATCHERS);
}
