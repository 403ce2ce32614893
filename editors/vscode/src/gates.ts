/** How a draft stands at the five gates, in words for the status bar. */

/** What the server's command gwlint.summary gives. */
export interface Summary {
  genre: string;
  gates: Record<string, number>;
  total: number;
  text: string;
}

const GATES: Record<string, string> = {
  policy: '政策关',
  approval: '审批关',
  format: '格式关',
  wording: '文字关',
  issuance: '印发关',
};

export function label({ total }: Summary): string {
  return total ? `$(checklist) 公文检 ${total}` : '$(check) 公文检';
}

/** Markdown: the genre, and every gate with the number of findings. */
export function scoreCard({ genre, gates, total }: Summary): string {
  const rows = Object.entries(gates).map(([gate, number]) => `| ${GATES[gate] ?? gate} | ${number || '✓'} |`);
  const said = total ? `共 ${total} 处，单击查看` : '没有查出问题';
  return [`**文种：${genre}**　${said}`, '', '| 五关 | |', '| --- | --: |', ...rows].join('\n');
}
