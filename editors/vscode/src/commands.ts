/** The commands in the palette. The server does the work; here is asked what it needs to know. */

import { commands, type Disposable, type LogOutputChannel, type QuickPickItem, type TextEditor, Uri, window } from 'vscode';
import { codesAt } from './codes';
import { RULE_PAGES, ruleAddress } from './pages';
import type { Service } from './service';

type Ask = (editor: TextEditor) => Promise<unknown>;

export function palette(service: Service, log: LogOutputChannel): Disposable[] {
  const onDraft: Record<string, Ask> = {
    'gwlint.showGates': (editor) => service.ask('gwlint.summary', about(editor)),
    'gwlint.fixDraft': (editor) => fixDraft(service, editor),
    'gwlint.keepWord': (editor) => keepWord(service, editor),
    'gwlint.stopRule': (editor) => stopRule(service, editor),
  };
  return [
    commands.registerCommand('gwlint.restart', () => service.restart()),
    commands.registerCommand('gwlint.showLog', () => log.show()),
    commands.registerCommand('gwlint.openRule', (code?: string) => openRule(code)),
    commands.registerCommand('gwlint.checkFolders', () => checkFolders(service)),
    ...Object.entries(onDraft).map(([name, ask]) => commands.registerCommand(name, () => withDraft(ask))),
  ];
}

async function withDraft(ask: Ask): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor) {
    await ask(editor);
  } else {
    void window.showInformationMessage('公文检：请先打开一份文稿。');
  }
}

function about({ document }: TextEditor): { uri: string } {
  return { uri: document.uri.toString() };
}

async function checkFolders(service: Service): Promise<void> {
  await service.ask('gwlint.checkWorkspace');
  await commands.executeCommand('workbench.actions.view.problems');
}

async function fixDraft(service: Service, editor: TextEditor): Promise<void> {
  const edits = await service.ask<number>('gwlint.fixAll', about(editor));
  if (edits === 0) {
    void window.showInformationMessage('公文检：没有可以自动改的问题。');
  }
}

interface Dictionary extends QuickPickItem {
  goal: { where: string; kind: string };
}

const DICTIONARIES: Dictionary[] = [
  { label: '项目词典：词语', description: '里面不报错别字、字形', goal: { where: 'project', kind: 'terms' } },
  { label: '项目词典：提法', description: '同上，也不报提法', goal: { where: 'project', kind: 'formulations' } },
  { label: '个人词典', description: '只在本机的编辑器里管用', goal: { where: 'user', kind: 'terms' } },
];

async function keepWord(service: Service, editor: TextEditor): Promise<void> {
  const selected = editor.document.getText(editor.selection).trim();
  const term = selected || (await window.showInputBox({ title: '公文检：加入词典', prompt: '哪个词没有错' }))?.trim();
  const chosen = term && (await window.showQuickPick(DICTIONARIES, { title: `公文检：“${term}”没有错，加入哪里` }));
  if (!chosen) {
    return;
  }
  const file = await service.ask<string | null>('gwlint.addTerm', { ...about(editor), term, ...chosen.goal });
  if (file) {
    void window.showInformationMessage(`公文检：“${term}”已加入 ${file}`);
  }
}

async function stopRule(service: Service, editor: TextEditor): Promise<void> {
  const rule = await chosenCode('公文检：在配置里停用哪条规则');
  const file = rule && (await service.ask<string | null>('gwlint.disableRule', { ...about(editor), rule }));
  if (file) {
    void window.showInformationMessage(`公文检：已在 ${file} 里停用 ${rule}`);
  }
}

async function openRule(named?: string): Promise<void> {
  const code = named ?? (await chosenCode('公文检：打开哪条规则的说明'));
  if (code) {
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: RULE_PAGES, path: ruleAddress(code) }));
  }
}

/** The code of the finding under the caret; where there are several or none, what the user says. */
async function chosenCode(title: string): Promise<string | undefined> {
  const codes = window.activeTextEditor ? codesAt(window.activeTextEditor) : [];
  if (codes.length === 1) {
    return codes[0];
  }
  const said = codes.length
    ? await window.showQuickPick(codes, { title })
    : await window.showInputBox({ title, prompt: '规则代码', placeHolder: 'BD101' });
  return said?.trim().toUpperCase();
}
