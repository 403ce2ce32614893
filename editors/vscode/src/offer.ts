/** Says what is wrong, with what the user can do about it. */

import { commands, window } from 'vscode';

const CHOICES = {
  怎样安装: ['extension.open', 'gongwen-lint.gongwen-lint'],
  打开设置: ['workbench.action.openSettings', 'gwlint.path'],
  再试一次: ['gwlint.restart'],
  重新启动: ['gwlint.restart'],
  显示日志: ['gwlint.showLog'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export async function offer(said: string, ...choices: (keyof typeof CHOICES)[]): Promise<void> {
  const chosen = await window.showErrorMessage(said, ...choices);
  if (chosen) {
    const [command, ...given] = CHOICES[chosen];
    await commands.executeCommand(command, ...given);
  }
}
