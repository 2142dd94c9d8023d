import type { Comment } from "../plan-answers.ts";

/** A remark with its replies, oldest first. */
export interface Thread {
  readonly head: Comment;
  readonly replies: readonly Comment[];
}

/** Remarks in the order of the text, those of one place in the order of time. */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const replies = new Map<string, Comment[]>();
  for (const each of comments) {
    if (each.replyTo === null) continue;
    replies.set(each.replyTo, [...(replies.get(each.replyTo) ?? []), each]);
  }
  const at = ({ place }: Comment) => Number(place.paragraph.slice(1));
  const byTime = (a: Comment, b: Comment) => (a.writtenAt < b.writtenAt ? -1 : 1);
  return comments
    .filter(({ replyTo }) => replyTo === null)
    .sort((a, b) => at(a) - at(b) || a.place.start - b.place.start || byTime(a, b))
    .map((head) => ({ head, replies: [...(replies.get(head.id) ?? [])].sort(byTime) }));
}

/** Open remarks by paragraph. */
export function openByParagraph(
  threads: readonly Thread[],
): ReadonlyMap<string, readonly Thread[]> {
  const found = new Map<string, Thread[]>();
  for (const thread of threads) {
    if (thread.head.resolvedAt !== null) continue;
    const { paragraph } = thread.head.place;
    found.set(paragraph, [...(found.get(paragraph) ?? []), thread]);
  }
  return found;
}
