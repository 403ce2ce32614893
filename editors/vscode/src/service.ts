/** The language server: started, stopped, asked. */

import { commands, type Disposable, EventEmitter, type LogOutputChannel, window, workspace } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  ExecuteCommandRequest,
  LanguageClient,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient/node';
import { provideHover } from './hover';
import { program } from './place';
import { restarts } from './restarts';

export const LANGUAGES = ['plaintext', 'markdown', 'gongwen'];
const DRAFTS = LANGUAGES.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language })));
/** A configuration that is open is changed in the editor, not behind its back. */
const CONFIGURATIONS = ['**/gwlint.toml', '**/pyproject.toml'].map((pattern) => ({ scheme: 'file', pattern }));

const PAUSE = 500;

export class Service implements Disposable {
  private client: LanguageClient | undefined;
  private readonly changed = new EventEmitter<void>();
  private work: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  /** Fires when the server is up or gone. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: LogOutputChannel) {}

  get isRunning(): boolean {
    return this.client?.isRunning() ?? false;
  }

  /** Starts the server, anew if it runs; one after the other, however often this is called. */
  restart(): Promise<void> {
    this.work = this.work.then(() => this.stop()).then(() => this.start());
    return this.work;
  }

  /** The same after a pause: reasons come in crowds, and the client still tells the server of them. */
  restartSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.restart(), PAUSE);
  }

  /** Lets the server do one of its commands; undefined if it does not run or refuses, of which the user is told. */
  async ask<T>(command: string, argument: Record<string, string> = {}, quiet = false): Promise<T | undefined> {
    if (!this.client?.isRunning()) {
      if (!quiet) {
        await this.offer('公文检没有运行。', '重新启动');
      }
      return undefined;
    }
    try {
      return await this.client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
    } catch (error) {
      this.log.error(`${command}：${String(error)}`);
      return undefined;
    }
  }

  async dispose(): Promise<void> {
    clearTimeout(this.timer);
    await this.work;
    await this.stop();
    this.changed.dispose();
  }

  private async start(): Promise<void> {
    const command = await program();
    if (!command) {
      void this.offer(missing(), '怎样安装', '打开设置', '再试一次');
      this.changed.fire();
      return;
    }
    this.log.info(`启动 ${command} lsp`);
    const client = new LanguageClient('gwlint', '公文检', { command, args: ['lsp'] }, options(this.log));
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) {
        void commands.executeCommand('setContext', 'gwlint.isRunning', newState === State.Running);
        this.changed.fire();
      }
    });
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.log.error(`没有启动成功：${String(error)}`);
      void this.offer(`公文检没有启动成功（${command}）。`, '显示日志', '再试一次');
    }
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.log.warn(`没有好好停下：${String(error)}`); // it never came up
    }
  }

  /** Shows what is wrong, with what the user can do about it. */
  private async offer(said: string, ...choices: (keyof typeof CHOICES)[]): Promise<void> {
    const chosen = await window.showErrorMessage(said, ...choices);
    if (chosen) {
      const [command, ...given] = CHOICES[chosen];
      await commands.executeCommand(command, ...given);
    }
  }
}

const CHOICES = {
  怎样安装: ['extension.open', 'gongwen-lint.gongwen-lint'],
  打开设置: ['workbench.action.openSettings', 'gwlint.path'],
  再试一次: ['gwlint.restart'],
  重新启动: ['gwlint.restart'],
  显示日志: ['gwlint.showLog'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

function missing(): string {
  const named = workspace.getConfiguration('gwlint').get('path', '');
  return named
    ? `公文检：设置 gwlint.path 写的“${named}”不是可以运行的程序；请写绝对路径，或者清空后自动查找。`
    : '公文检：找不到 gwlint。请先装好公文检（需要 Python 3.11 以上），或者在设置 gwlint.path 里写明它在哪里。';
}

function options(log: LogOutputChannel): LanguageClientOptions {
  const mayRestart = restarts();
  const settings = workspace.getConfiguration('gwlint');
  return {
    documentSelector: [...DRAFTS, ...CONFIGURATIONS],
    outputChannel: log,
    initializationOptions: { ...settings },
    middleware: { provideHover },
    diagnosticPullOptions: { onChange: settings.get('run') === 'onType', onSave: true },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () =>
        mayRestart(Date.now())
          ? { action: CloseAction.Restart, message: '服务意外停止，重新启动', handled: true }
          : { action: CloseAction.DoNotRestart, message: '公文检接连意外停止，不再自动启动；请查看日志，再用“公文检：重新启动”。' },
    },
  };
}
