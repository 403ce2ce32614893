/** What is said of the place under the pointer. */

import { Hover, MarkdownString } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import { withoutHeadlines } from './headlines';

export const provideHover: NonNullable<HoverMiddleware['provideHover']> = async (document, position, token, next) => {
  const found = await next(document, position, token);
  return found && new Hover(found.contents.map(shortened), found.range);
};

function shortened<T>(said: MarkdownString | T): MarkdownString | T {
  return said instanceof MarkdownString ? new MarkdownString(withoutHeadlines(said.value)) : said;
}
