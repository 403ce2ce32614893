/** The pages on the rules, as documents that can be previewed. */

import { type Disposable, workspace } from 'vscode';
import type { Service } from './service';

export const RULE_PAGES = 'gwlint-rule';

export function ruleAddress(code: string): string {
  return `/${code}.md`;
}

export function rulePages(service: Service): Disposable {
  return workspace.registerTextDocumentContentProvider(RULE_PAGES, {
    async provideTextDocumentContent({ path }): Promise<string> {
      const rule = path.replace(/^\/|\.md$/g, '');
      return (await service.ask<string>('gwlint.rulePage', { rule })) || `没有规则“${rule}”。`;
    },
  });
}
