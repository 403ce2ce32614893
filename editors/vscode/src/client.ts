/** The client of the language server: what it checks, and what it does when the server is gone. */

import { type LogOutputChannel, workspace } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient/node';
import { provideHover } from './hover';
import { restarts } from './restarts';

export const LANGUAGES = ['plaintext', 'markdown', 'gongwen'];
const DRAFTS = LANGUAGES.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language })));
/** A configuration that is open is changed in the editor, not behind its back. */
const CONFIGURATIONS = ['**/gwlint.toml', '**/pyproject.toml'].map((pattern) => ({ scheme: 'file', pattern }));

/** What the library complains of goes into the log; the user is told of what matters in words of ours. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** A client that starts this program; `gaveUp` is called when it has died so often that it is left alone. */
export function clientOf(command: string, log: LogOutputChannel, gaveUp: () => void): LanguageClient {
  const mayRestart = restarts();
  let hasServed = false;

  function closed(): CloseHandlerResult {
    if (hasServed && mayRestart(Date.now())) {
      return { action: CloseAction.Restart, message: '服务意外停止，重新启动', handled: true };
    }
    if (hasServed) {
      gaveUp();
    }
    return { action: CloseAction.DoNotRestart, message: '服务停止', handled: true };
  }

  const client = new QuietClient('gwlint', '公文检', { command, args: ['lsp'] }, options(log, closed));
  client.onDidChangeState(({ newState }) => (hasServed ||= newState === State.Running));
  return client;
}

function options(log: LogOutputChannel, closed: () => CloseHandlerResult): LanguageClientOptions {
  const settings = workspace.getConfiguration('gwlint');
  return {
    documentSelector: [...DRAFTS, ...CONFIGURATIONS],
    outputChannel: log,
    initializationOptions: { ...settings },
    initializationFailedHandler: () => false,
    middleware: { provideHover },
    diagnosticPullOptions: { onChange: settings.get('run') === 'onType', onSave: true },
    errorHandler: { error: () => ({ action: ErrorAction.Continue, handled: true }), closed },
  };
}
