/** The codes of what was found under the caret. */

import { type Diagnostic, languages, type TextEditor } from 'vscode';

export function codesAt({ document, selection }: TextEditor): string[] {
  const found = languages.getDiagnostics(document.uri).filter(({ source, range }) => source === 'gwlint' && range.intersection(selection));
  return [...new Set(found.map(codeOf).filter((code) => code !== ''))];
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
