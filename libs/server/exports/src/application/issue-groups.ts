import type { IssueGroup } from '@kontor/api-contracts';
import type { Issue } from '@kontor/exporter-contract';
import { canonicalJson, type Locale } from '@kontor/kernel';
import type { MessageBook } from '@kontor/server-connections';

interface Group {
  readonly issue: Issue;
  count: number;
  readonly transactionIds: string[];
}

const shownIds = 100;

/** Gathers issues by cause: equal code, field and values are one thing to mend. The most frequent comes first. */
export class IssueGroups {
  private readonly groups = new Map<string, Group>();

  add(transactionId: string, issues: readonly Issue[]): void {
    for (const issue of issues) {
      const key = canonicalJson(issue);
      const group = this.groups.get(key) ?? { issue, count: 0, transactionIds: [] };
      group.count += 1;
      if (group.transactionIds.length < shownIds) group.transactionIds.push(transactionId);
      this.groups.set(key, group);
    }
  }

  views(messages: MessageBook, locale: Locale): readonly IssueGroup[] {
    return [...this.groups.values()]
      .sort((left, right) => right.count - left.count || (left.issue.code < right.issue.code ? -1 : 1))
      .map(({ issue, count, transactionIds }) => ({ issue: messages.view(issue, locale), count, transactionIds }));
  }
}
