/** The language server: started, stopped, asked. */

import { commands, type Disposable, EventEmitter, type LogOutputChannel, window, workspace } from 'vscode';
import { ExecuteCommandRequest, type LanguageClient, State } from 'vscode-languageclient/node';
import { clientOf } from './client';
import { offer } from './offer';
import { program } from './place';

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
    this.work = this.work
      .then(() => this.stop())
      .then(() => this.start())
      .catch((error: unknown) => this.log.error(String(error)));
    return this.work;
  }

  /** The same after a pause: reasons come in crowds, and the client still tells the server of them. */
  restartSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.restart(), PAUSE);
  }

  /** Lets the server do one of its commands; undefined if it does not run or refuses, of which the user is told. */
  async ask<T>(command: string, argument: Record<string, string> = {}, quiet = false): Promise<T | undefined> {
    const { client } = this;
    if (client?.state === State.Starting) {
      await client.start().catch(() => undefined); // gives what is under way
    }
    if (!client?.isRunning()) {
      if (!quiet) {
        await offer('公文检没有运行。', '重新启动');
      }
      return undefined;
    }
    try {
      return await client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
    } catch (error) {
      this.log.warn(`${command}：${String(error)}`);
      if (!quiet) {
        void window.showErrorMessage(`公文检：${error instanceof Error ? error.message : String(error)}`);
      }
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
      void offer(missing(), '怎样安装', '打开设置', '再试一次');
      this.changed.fire();
      return;
    }
    this.log.info(`启动 ${command} lsp`);
    const client = clientOf(command, this.log, () => {
      void offer('公文检接连意外停止，不再自动启动。', '显示日志', '重新启动');
    });
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
      void offer(`公文检没有启动成功（${command}）。`, '显示日志', '再试一次');
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
}

function missing(): string {
  const named = workspace.getConfiguration('gwlint').get('path', '');
  return named
    ? `公文检：设置 gwlint.path 写的“${named}”不是可以运行的程序；请写绝对路径，或者清空后自动查找。`
    : '公文检：找不到 gwlint。请先装好公文检（需要 Python 3.11 以上），或者在设置 gwlint.path 里写明它在哪里。';
}
