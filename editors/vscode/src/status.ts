/** The item in the status bar: how many findings the draft in front has. */

import { type Disposable, languages, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { label, scoreCard, type Summary } from './gates';
import { LANGUAGES, type Service } from './service';

const PAUSE = 200;

export function statusItem(service: Service): Disposable[] {
  const item = window.createStatusBarItem('gwlint.status', StatusBarAlignment.Left, 0);
  item.name = '公文检';
  let timer: NodeJS.Timeout | undefined;
  let latest = 0;

  async function refresh(): Promise<void> {
    const turn = ++latest;
    const document = window.activeTextEditor?.document;
    if (!document || !LANGUAGES.includes(document.languageId)) {
      return item.hide();
    }
    if (!service.isRunning) {
      item.text = '$(warning) 公文检';
      item.tooltip = '公文检没有运行，单击重新启动';
      item.command = 'gwlint.restart';
      return item.show();
    }
    const found = await service.ask<Summary | null>('gwlint.summary', { uri: document.uri.toString(), quiet: 'yes' }, true);
    if (turn !== latest) {
      return undefined;
    }
    if (!found) {
      return item.hide(); // no draft, or not to be checked
    }
    item.text = label(found);
    item.tooltip = new MarkdownString(scoreCard(found));
    item.command = 'workbench.actions.view.problems';
    return item.show();
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE);
  }

  soon();
  return [
    item,
    service.onDidChange(soon),
    window.onDidChangeActiveTextEditor(soon),
    languages.onDidChangeDiagnostics(soon),
    { dispose: () => clearTimeout(timer) },
  ];
}
