/** 公文检 in VS Code. */

import { type Disposable, type ExtensionContext, tasks, window, workspace } from 'vscode';
import { palette } from './commands';
import { rulePages } from './pages';
import { watchPython } from './place';
import { Service } from './service';
import { statusItem } from './status';
import { checkTasks, TYPE } from './tasks';

/** What the server learns only when it starts. */
const FIXED = ['gwlint.path', 'gwlint.run', 'gwlint.workspaceDiagnostics'];

let service: Service | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('公文检', { log: true });
  const own = new Service(log);
  service = own;
  context.subscriptions.push(
    log,
    rulePages(own),
    tasks.registerTaskProvider(TYPE, checkTasks),
    ...palette(own, log),
    ...statusItem(own),
    ...reasonsToRestart(own),
  );
  await own.restart();
  context.subscriptions.push(await watchPython(() => own.restartSoon()));
}

function reasonsToRestart(own: Service): Disposable[] {
  return [
    workspace.onDidGrantWorkspaceTrust(() => own.restartSoon()),
    workspace.onDidChangeConfiguration((event) => {
      if (FIXED.some((name) => event.affectsConfiguration(name))) {
        own.restartSoon();
      }
    }),
  ];
}

/** VS Code waits for what this gives: the server is gone before the editor is. */
export function deactivate(): Promise<void> | undefined {
  return service?.dispose();
}
