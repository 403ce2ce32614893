/** A hover as it reads below the findings that VS Code itself shows: without their messages, which the server repeats. */
export function withoutHeadlines(said: string): string {
  return said.replace(/(^|\n\n---\n\n)\*\*[^\n]+\*\*(?:\n\n|$)/g, '$1');
}
